package org.foramen.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A class made from source text, in memory. */
final class CompiledSource extends ClassLoader {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private CompiledSource() {
        super(CompiledSource.class.getClassLoader());
    }

    /** An instance of the class {@code name}, whose source this is. */
    static <T> T instance(Class<T> type, String name, String source) {
        try {
            return type.cast(new CompiledSource().compile(name, source).getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The generated class cannot be used", e);
        }
    }

    private Class<?> compile(String name, String source) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var text = new SimpleJavaFileObject(URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        var inMemory = new ForwardingJavaFileManager<JavaFileManager>(compiler.getStandardFileManager(null, null, null)) {
            @Override
            public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind,
                                                       javax.tools.FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("bytes:///" + className), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return bytes;
                    }
                };
            }
        };
        var options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
        if (!compiler.getTask(null, inMemory, null, options, null, List.of(text)).call()) {
            throw new IllegalStateException("The generated source does not compile");
        }
        return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }
}
