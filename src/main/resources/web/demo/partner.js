const events = document.getElementById('events');
for (const name of ['ready', 'step', 'done', 'closed']) {
  document.addEventListener(name, ({ detail }) => {
    const line = document.createElement('li');
    line.textContent = detail ? `${name} ${JSON.stringify(detail)}` : name;
    events.append(line);
  });
}
