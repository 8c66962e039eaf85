-- What wrk sends, and the one line it prints: requests a second, median and 99th percentile in ms, errors.
--
--   wrk … -s wrk.lua URL                              GETs it
--   wrk … -s wrk.lua URL -- BODY                      POSTs the file
--   wrk … -s wrk.lua URL -- INTERVIEWS LINK_ID VALUE  PUTs VALUE and then VALUE + 1 to the question, in turns, for
--                                                     each interview: the file holds an id and a token a line

local puts, sent = {}, 0

local function read(file)
  return assert(io.open(file)):read("*a")
end

local function put(id, token, link_id, value)
  wrk.headers["Authorization"] = "Bearer " .. token
  return wrk.format("PUT", "/v1/interviews/" .. id .. "/answers/" .. link_id, nil, '{"value": ' .. value .. "}")
end

local function next_put()
  sent = sent + 1
  return puts[(sent - 1) % #puts + 1]
end

function init(args)
  if #args == 0 then
    return
  end
  local text = read(args[1])
  wrk.headers["Content-Type"] = "application/json"
  if #args == 1 then
    wrk.method, wrk.body = "POST", text
    return
  end
  for value = args[3], args[3] + 1 do
    for id, token in text:gmatch("(%S+) (%S+)") do
      puts[#puts + 1] = put(id, token, args[2], value)
    end
  end
  request = next_put
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("%.0f %.2f %.2f %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
