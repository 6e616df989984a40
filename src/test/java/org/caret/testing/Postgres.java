package org.caret.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real PostgreSQL server for tests, begun when the first test asks for it, in a folder and on a port of its own, and
 * gone with the tests. Where none is installed, tests are skipped and say so; where one is and does not start, they
 * fail. -Dcaret.postgres=FOLDER names the folder with initdb, none: as if it were not installed.
 */
public final class Postgres {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final String USER = "caret";
    private static Postgres running;
    private static int databases;

    private final Path folder;
    private final int port;

    private Postgres(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Skips the tests of a class, with the reason, where no server is installed. */
    public static void needed(Class<?> tests) {
        Optional<Path> found = programs();
        System.out.println(tests.getSimpleName() + ": " + found.map(at -> "runs against the PostgreSQL in " + at)
                .orElse("SKIPPED, no PostgreSQL is installed here; the history is tested with HSQLDB only"));
        Assumptions.assumeTrue(found.isPresent(), "no PostgreSQL is installed here");
    }

    /** The URL of a new, empty database. */
    public static synchronized String database() {
        if (running == null) {
            running = start(programs().orElseThrow());
        }
        String name = "history" + ++databases;
        try (Connection connection = DriverManager.getConnection(running.url("postgres"));
             Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return running.url(name);
        } catch (SQLException failure) {
            throw new IllegalStateException("the PostgreSQL of the tests does not answer", failure);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + USER;
    }

    /** The folder of initdb: the one named, else the newest of the usual place, else that of the search path. */
    private static Optional<Path> programs() {
        String named = System.getProperty("caret.postgres", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named)).filter(Postgres::complete);
        }
        Stream<Path> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .filter(part -> !part.isEmpty()).map(Path::of);
        return Stream.concat(debian().stream(), path).filter(Postgres::complete).findFirst();
    }

    private static List<Path> debian() {
        if (!Files.isDirectory(DEBIAN)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.sorted(Comparator.comparing((Path at) -> at.getFileName().toString().length())
                    .thenComparing(Comparator.naturalOrder()).reversed()).map(at -> at.resolve("bin")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean complete(Path folder) {
        return Files.isExecutable(folder.resolve("initdb")) && Files.isExecutable(folder.resolve("postgres"));
    }

    private static Postgres start(Path programs) {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Postgres server = new Postgres(Files.createTempDirectory("caret-postgres"), free.getLocalPort());
            free.close();
            server.begin(programs);
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void begin(Path programs) throws IOException {
        boolean root = "root".equals(System.getProperty("user.name"));
        List<String> as = root ? List.of("runuser", "-u", "postgres", "--") : List.of();
        if (root) {
            Files.setOwner(folder, folder.getFileSystem().getUserPrincipalLookupService()
                    .lookupPrincipalByName("postgres"));
        }
        String data = folder.resolve("data").toString();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(as, programs)));
        run(as, programs.resolve("initdb").toString(), "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8",
                "--locale=C", "--no-sync");
        run(as, programs.resolve("pg_ctl").toString(), "-D", data, "-w", "-t", "60", "-l",
                folder.resolve("log").toString(), "-o", "-p " + port + " -c listen_addresses=127.0.0.1"
                        + " -c unix_socket_directories='' -c fsync=off", "start");
    }

    private void run(List<String> as, String... words) throws IOException {
        List<String> command = new ArrayList<>(as);
        command.addAll(List.of(words));
        Path told = Files.createTempFile("caret-postgres", ".txt");
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(told.toFile()).start();
            if (!process.waitFor(90, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("PostgreSQL is installed but does not start: " + command
                        + System.lineSeparator() + Files.readString(told));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            Files.delete(told);
        }
    }

    private void end(List<String> as, Path programs) {
        try {
            if (Files.exists(folder.resolve("data/postmaster.pid"))) {
                run(as, programs.resolve("pg_ctl").toString(), "-D", folder.resolve("data").toString(), "-m",
                        "immediate", "-w", "stop");
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
