// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What leads out of the root, by its name, by links or by what it is, is refused; by the kernel's look-up and
// by ours.
#include "kernel_walls.h"
#include "root_folder.h"

#include "snac/data/prepare.h"
#include "snac/jobs/open_study.h"
#include "snac/synthesis/import/import.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <thread>

using namespace snac::mcp;

class TestMcpRoot : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder; ///< root/ and, beside it, outside/ with the canary
    static constexpr const char* canary = "canary: nobody reads or changes this";

    [[nodiscard]] std::string at(const char* name) const { return m_folder.filePath(name).toStdString(); }

    static void write(const QString& path, const QByteArray& text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    [[nodiscard]] RootFolder root(LookUp lookUp) const
    {
        auto opened = RootFolder::open(at("inside"), lookUp);
        return opened ? std::move(*opened) : throw std::runtime_error(opened.error().message);
    }

    /// One of each kind that is read, all of them broken in their content, which whoever reads them says.
    void makeTurning(const QString& name, const QByteArray& text) const
    {
        for (const char* folder : {"pictures/a", "pictures/b", "qubits", "bundle"}) {
            QVERIFY(QDir(m_folder.path()).mkpath(name + "/" + folder));
        }
        for (const char* file :
             {"rows.csv", "rows.npy", "rows.npz", "rows.h5", "pictures/a/1.pgm", "pictures/b/1.pgm",
              "qubits/X_train_0.npy", "qubits/y_train_0.npy", "qubits/X_test_0.npy", "qubits/y_test_0.npy",
              "net.onnx", "net.npz", "bundle/network.json", "bundle/arrays.npz", "study.snac"}) {
            write(m_folder.filePath(name + "/" + file), text);
        }
        write(m_folder.filePath(name + "/bundle/network.json"), "{");
    }

    static std::string whatIsReadOf(const std::string& name, const QString& reader)
    {
        const auto told = [](const auto& result) {
            return result ? std::string("read") : result.error().toString();
        };
        if (reader == "study") {
            return told(snac::jobs::StoredStudy::open(name));
        }
        if (reader == "network") {
            return told(snac::synthesis::importNetwork(name));
        }
        snac::data::DatasetOptions options;
        options.name = reader == "qubits" ? "qubit" : "file";
        options.path = name;
        snac::RunControl control;
        return told(snac::data::loadDataset(options, control));
    }

    /// Nobody came as far as to its content.
    static bool isRefused(const std::string& told)
    {
        const auto says = [&](const char* words) { return told.find(words) != std::string::npos; };
        return says("no such") || says("cannot read this f") || says("no bundle") || says("not found") ||
               says("could not be read") || says("there is no") ||
               says("there is only"); // what is left is no data set
    }

    static void addLookUps(const std::vector<std::pair<QByteArray, QByteArray>>& rows)
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<bool>("byKernel");
        for (const bool byKernel : {true, false}) {
            for (const auto& [name, reason] : rows) {
                QTest::addRow("%s %s", byKernel ? "kernel" : "steps",
                              name.toPercentEncoding("/. ").left(60).constData())
                    << name << reason << byKernel;
            }
        }
    }

private slots:
    void initTestCase()
    {
        QDir(m_folder.path()).mkpath("inside/runs/deep");
        QDir(m_folder.path()).mkpath("outside");
        write(m_folder.filePath("outside/secret.csv"), canary);
        write(m_folder.filePath("inside/data.csv"), "a,b\n1,2\n");
        write(m_folder.filePath("inside/runs/deep/study.yaml"), "search:\n");
        QCOMPARE(::symlink("../outside/secret.csv", at("inside/link.csv").c_str()), 0);
        QCOMPARE(::symlink("../outside", at("inside/out").c_str()), 0);
        QCOMPARE(::symlink("data.csv", at("inside/inner.csv").c_str()), 0);
        QCOMPARE(::symlink("/proc/self/root", at("inside/magic").c_str()), 0);
        QCOMPARE(::mkfifo(at("inside/pipe.csv").c_str(), 0600), 0);
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const std::string name = at("inside/socket.csv");
        QVERIFY(name.size() < sizeof address.sun_path);
        std::copy(name.begin(), name.end(), address.sun_path);
        QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
        ::close(socket);
    }

    /// Data may be a file or a folder; what is neither is called what it is.
    void dataThatAreNeither()
    {
        const auto opened = RootFolder::open(at("inside"));
        QVERIFY(opened);
        QVERIFY(opened->data("data.csv"));
        for (const char* name : {"pipe.csv", "socket.csv"}) {
            const auto data = opened->data(name);
            QVERIFY(!data);
            QVERIFY2(data.error().message.starts_with("this is a pipe, a socket or a device"),
                     data.error().message.c_str());
        }
    }

    void cleanupTestCase()
    {
        QFile secret(m_folder.filePath("outside/secret.csv"));
        QVERIFY(secret.open(QIODevice::ReadOnly));
        QCOMPARE(secret.readAll(), QByteArray(canary));
        QCOMPARE(QDir(m_folder.filePath("outside"))
                     .entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
                 QStringList("secret.csv"));
    }

    void refusedToRead_data()
    {
        addLookUps({{"", "empty"},
                    {"/etc/passwd", "relative"},
                    {"~/x", "relative"},
                    {"file:///etc/passwd", "relative"},
                    {"postgresql://host/x", "relative"},
                    {"..", "\"..\""},
                    {"../outside/secret.csv", "\"..\""},
                    {"runs/../../outside/secret.csv", "\"..\""},
                    {"runs/../data.csv", "\"..\""},
                    {"./.././outside/secret.csv", "\"..\""},
                    {QByteArray("data.csv\0.yaml", 14), "control"},
                    {"data.csv\n", "control"},
                    {"da\x1bta.csv", "control"},
                    {"da\xffta.csv", "UTF-8"},
                    {"link.csv", "link"},
                    {"out/secret.csv", "link"},
                    {"inner.csv", "link"},
                    {"magic/etc/passwd", "link"},
                    {"pipe.csv", "pipe"},
                    {"socket.csv", "pipe"},
                    {"runs", "folder"},
                    {"data.csv/x", "not a folder"},
                    {"Data.csv", "no such file"},
                    {"nothing.csv", "no such file"},
                    {".snac-jobs/job.json", "keeps"},
                    {"./.SNAC-Jobs//job.json", "keeps"},
                    {QByteArray(300, 'x'), "longer"},
                    {QByteArray("x/").repeated(600), "longer"},
                    {".", "itself"}});
    }

    void refusedToRead()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, reason);
        QFETCH(bool, byKernel);
        const RootFolder folder = root(byKernel ? LookUp::ByKernel : LookUp::StepByStep);
        const std::string_view text(name.constData(), static_cast<std::size_t>(name.size()));
        const auto file = folder.file(text);
        QVERIFY(!file);
        QVERIFY2(QByteArray::fromStdString(file.error().toString()).contains(reason),
                 file.error().toString().c_str());
        QVERIFY(!folder.read(text, 1000));
    }

    void refusedToWrite_data()
    {
        addLookUps({{"../outside/new.yaml", "\"..\""},
                    {"/tmp/new.yaml", "relative"},
                    {"out/new.yaml", "link"},
                    {"link.csv", "link"},
                    {"inner.csv", "link"},
                    {"pipe.csv", "pipe"},
                    {"magic/tmp/new.yaml", "link"},
                    {"runs", "folder"},
                    {"data.csv/new.yaml", "folder"},
                    {".snac-jobs/new.json", "keeps"}});
    }

    void refusedToWrite()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, reason);
        QFETCH(bool, byKernel);
        const RootFolder folder = root(byKernel ? LookUp::ByKernel : LookUp::StepByStep);
        const auto written = folder.write(name.toStdString(), "changed", true);
        QVERIFY(!written);
        QVERIFY2(QByteArray::fromStdString(written.error().toString()).contains(reason),
                 written.error().toString().c_str());
        QVERIFY(!folder.fresh(name.toStdString()));
    }

    void insideIsReadAndWritten()
    {
        for (const LookUp lookUp : {LookUp::ByKernel, LookUp::StepByStep}) {
            const RootFolder folder = root(lookUp);
            QCOMPARE(folder.file("./runs//deep/study.yaml").value_or(""),
                     std::string("runs/deep/study.yaml"));
            QCOMPARE(folder.read("data.csv", 1000).value_or(""), std::string("a,b\n1,2\n"));
            QVERIFY(!folder.read("data.csv", 3)); // larger than allowed
            QVERIFY(folder.write("made/by/us.yaml", "one", true));
            QCOMPARE(folder.read("made/by/us.yaml", 10).value_or(""), std::string("one"));
            QVERIFY(!folder.write("made/by/us.yaml", "two", false));
            QVERIFY(folder.write("made/by/us.yaml", "two", true));
            QCOMPARE(folder.read("made/by/us.yaml", 10).value_or(""), std::string("two"));
            for (const char* side : {"-wal", "-shm", "-journal", ".lock", ".new", "-WAL"}) { // a study's own
                QVERIFY(!folder.fresh(std::string("made/by/study.snac") + side));
                QVERIFY(!folder.write(std::string("made/by/study.snac") + side, "one", true));
                // Nor a folder on the way, which would be made.
                const std::string inside = std::string("made/by/study.snac") + side + "/deep/x.yaml";
                QVERIFY(!folder.fresh(inside));
                QVERIFY(!folder.write(inside, "one", true));
                QVERIFY(!QFileInfo::exists(m_folder.filePath("inside/made/by/study.snac") + side));
            }
            QVERIFY(folder.fresh("made/by/rtl-wal"));
            QVERIFY(!folder.fresh("made/by/us.yaml"));
            QCOMPARE(folder.fresh("made/by/new").value_or(""), std::string("made/by/new"));
            QVERIFY(folder.fresh("made/by/new.snac") && !folder.freshFolder("made/by/new.snac"));
            QVERIFY(!folder.freshFolder("q.YAML") && !folder.fresh("q.yml/a.csv"));
            QCOMPARE(folder.freshFolder("made/by/q.snac.d").value_or(""), std::string("made/by/q.snac.d"));
        }
    }

    void pathsOfFilesMayLeadUpButNotOut_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("name");
        QTest::newRow("up and down") << "configs/../data.csv"
                                     << "data.csv";
        QTest::newRow("plain") << "a/b.csv"
                               << "a/b.csv";
        QTest::newRow("out") << "configs/../../data.csv"
                             << "";
        QTest::newRow("out and back") << "../inside/data.csv"
                                      << "";
        QTest::newRow("absolute") << "/etc/passwd"
                                  << "";
        QTest::newRow("own") << "a/../.snac-jobs/x"
                             << "";
    }

    void pathsOfFilesMayLeadUpButNotOut()
    {
        QFETCH(QString, path);
        QFETCH(QString, name);
        QCOMPARE(QString::fromStdString(RootFolder::nameInside(path.toStdString()).value_or("")), name);
    }

    void listsLeaveLinksOut()
    {
        const auto entries = root(LookUp::ByKernel).list("", 1000, 5);
        QVERIFY(entries);
        QStringList names;
        for (const RootFolder::Entry& entry : *entries) {
            names << QString::fromStdString(entry.name);
        }
        QVERIFY2(names.contains("data.csv") && names.contains("runs/deep/study.yaml"),
                 qPrintable(names.join(' ')));
        for (const char* left : {"link.csv", "out", "inner.csv", "magic", "pipe.csv", "socket.csv"}) {
            QVERIFY2(!names.contains(QLatin1String(left)), left);
        }
        QCOMPARE(root(LookUp::ByKernel).list("", 2, 5)->size(), std::size_t(2));
    }

    /// A file and a link to the canary take turns under one name: whoever reads gets the file or an error.
    void aLinkMadeBetweenCheckAndUse()
    {
        for (const LookUp lookUp : {LookUp::ByKernel, LookUp::StepByStep}) {
            const RootFolder folder = root(lookUp);
            QVERIFY(folder.write("turn.csv", "mine", true));
            std::atomic<bool> over = false;
            std::jthread attacker([&] {
                const std::string name = at("inside/turn.csv");
                const std::string aside = at("inside/aside");
                while (!over) {
                    ::unlink(aside.c_str());
                    (void)!::symlink("../outside/secret.csv", aside.c_str());
                    ::rename(aside.c_str(), name.c_str());
                    (void)folder.write("fresh.csv", "mine", true);
                    ::rename(at("inside/fresh.csv").c_str(), name.c_str());
                }
            });
            int read = 0;
            for (int i = 0; i < 3000; ++i) {
                const auto content = folder.read("turn.csv", 1000);
                if (content) {
                    ++read;
                    QCOMPARE(*content, std::string("mine"));
                }
                (void)folder.write("turn.csv", "mine", true); // over the link, never through it
            }
            over = true;
            attacker.join();
            QVERIFY(read > 0);
        }
    }

    void swappedBetweenCheckAndUse_data()
    {
        QTest::addColumn<QString>("checked"); // what a tool checks
        QTest::addColumn<QString>("swapped"); // what becomes a link then
        QTest::addColumn<QString>("reader");
        QTest::newRow("table") << "turn/rows.csv"
                               << "turn/rows.csv"
                               << "data";
        QTest::newRow("folder of a table") << "turn/rows.csv"
                                           << "turn"
                                           << "data";
        QTest::newRow("array") << "turn/rows.npy"
                               << "turn/rows.npy"
                               << "data";
        QTest::newRow("archive") << "turn/rows.npz"
                                 << "turn/rows.npz"
                                 << "data";
        QTest::newRow("HDF5") << "turn/rows.h5"
                              << "turn/rows.h5"
                              << "data";
        QTest::newRow("pictures") << "turn/pictures"
                                  << "turn/pictures"
                                  << "data";
        QTest::newRow("a class of pictures") << "turn/pictures"
                                             << "turn/pictures/a"
                                             << "data";
        QTest::newRow("a picture") << "turn/pictures"
                                   << "turn/pictures/a/1.pgm"
                                   << "data";
        QTest::newRow("qubits") << "turn/qubits"
                                << "turn/qubits"
                                << "qubits";
        QTest::newRow("traces of qubits") << "turn/qubits"
                                          << "turn/qubits/X_train_0.npy"
                                          << "qubits";
        QTest::newRow("network") << "turn/net.onnx"
                                 << "turn/net.onnx"
                                 << "network";
        QTest::newRow("arrays of a network") << "turn/net.npz"
                                             << "turn/net.npz"
                                             << "network";
        QTest::newRow("bundle") << "turn/bundle"
                                << "turn/bundle"
                                << "network";
        QTest::newRow("arrays of a bundle") << "turn/bundle"
                                            << "turn/bundle/arrays.npz"
                                            << "network";
        QTest::newRow("study") << "turn/study.snac"
                               << "turn/study.snac"
                               << "study";
        QTest::newRow("folder of a study") << "turn/study.snac"
                                           << "turn"
                                           << "study";
    }

    /// What is opened by its name after it was checked, whoever does that, is not what a link leads to by
    /// then. Before the swap it is read; after it nothing but that it is not there.
    void swappedBetweenCheckAndUse()
    {
        QFETCH(const QString, checked);
        QFETCH(const QString, swapped);
        QFETCH(const QString, reader);
        QFile::remove(m_folder.filePath("kept"));
        for (const char* left : {"kept", "turned-outside", "inside/turn"}) {
            QVERIFY(QDir(m_folder.filePath(left)).removeRecursively());
        }
        makeTurning("inside/turn", "mine");
        makeTurning("turned-outside/turn", canary);
        const QString before = QDir::currentPath();
        const RootFolder folder = root(LookUp::ByKernel);
        QVERIFY(folder.enter());
        const auto bounds = folder.confine({});
        QVERIFY(folder.data(checked.toStdString())); // the check
        const std::string good = whatIsReadOf(checked.toStdString(), reader);
        QVERIFY2(!isRefused(good), good.c_str());
        QVERIFY(QDir().rename(m_folder.filePath("inside/" + swapped), m_folder.filePath("kept")));
        QVERIFY(QFile::link(m_folder.filePath("turned-outside/" + swapped),
                            m_folder.filePath("inside/" + swapped)));
        const std::string read = whatIsReadOf(checked.toStdString(), reader); // the use
        QVERIFY(QDir::setCurrent(before));
        QVERIFY(QFile::remove(m_folder.filePath("inside/" + swapped)));
        QVERIFY2(isRefused(read), read.c_str());
    }

    /// Behind the walls even a path that nobody checked leads nowhere.
    void theKernelForbidsTheRest()
    {
        constexpr int all = 31;
        constexpr int notHere = 77; // a kernel without Landlock
        const pid_t child = ::fork();
        if (child == 0) {
            const auto folder = RootFolder::open(at("inside"));
            if (!folder || !folder->enter() || !folder->ownFolder()) {
                ::_exit(99);
            }
            if (!raiseKernelWalls(*folder, {})) {
                ::_exit(notHere);
            }
            int found = ::open(at("outside/secret.csv").c_str(), O_RDONLY) < 0 ? 1 : 0;
            found |= ::open(at("outside/new.csv").c_str(), O_WRONLY | O_CREAT, 0600) < 0 ? 2 : 0;
            found |= ::open("link.csv", O_RDONLY) < 0 ? 4 : 0;
            found |= ::open("data.csv", O_RDONLY) >= 0 ? 8 : 0;
            found |= ::open("behind-the-walls.csv", O_WRONLY | O_CREAT, 0600) >= 0 ? 16 : 0;
            ::_exit(found);
        }
        QVERIFY(child > 0);
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        const int found = WEXITSTATUS(status);
        QVERIFY2(found == all || found == notHere, QByteArray::number(found));
    }

    /// What may be read behind the walls: by name, nothing in which home or root lie.
    void placesThatMayBeRead_data()
    {
        QTest::addColumn<QString>("path"); // in $PATH; @ is a folder with a home, tools and a root
        QTest::addColumn<QStringList>("own");
        QTest::addColumn<QStringList>("read");
        QTest::addColumn<QStringList>("closed");
        const QStringList none;
        QTest::newRow("a tool with its files") << "@/tool/bin" << none << QStringList{"@/tool"} << none;
        QTest::newRow("programs alone")
            << "@/programs/bin/" << none << QStringList{"@/programs/bin"} << QStringList{"@/programs"};
        QTest::newRow("the user's own programs")
            << "@/home/bin:@/home/.local/bin" << none << QStringList{"@/home/bin", "@/home/.local/bin"}
            << QStringList{"@/home", "@/home/.local"};
        QTest::newRow("home") << "@/home:@/home/:@/home/." << none << none << QStringList{"@/home"};
        QTest::newRow("home by another name")
            << "@/link-to-home:@/tool/../home" << none << none << QStringList{"@/home", "@/link-to-home"};
        QTest::newRow("above home") << "/:@:@/" << QStringList{"/", "@"} << none << QStringList{"/", "@"};
        QTest::newRow("above the root") << "@/home/studies" << QStringList{"@/home/studies"} << none
                                        << QStringList{"@/home/studies", "@/home/studies/private.txt"};
        QTest::newRow("relative, empty, not there")
            << ":bin:./bin:~/bin::" << QStringList{"@/nowhere"} << none << QStringList{"bin", "./bin", ""};
        QTest::newRow("this program in the home")
            << "" << QStringList{"@/home"} << QStringList{"@/home/snac", "@/home/libsnac.so"}
            << QStringList{"@/home", "@/home/secret.txt", "@/home/snac-folder"};
        QTest::newRow("settings that are the home")
            << "" << none << none << QStringList{"@/home", "@/home/.Xilinx"};
    }

    void placesThatMayBeRead()
    {
        QFETCH(QString, path);
        QFETCH(QStringList, own);
        QFETCH(QStringList, read);
        QFETCH(QStringList, closed);
        QTemporaryDir folder;
        const QString base = QFileInfo(folder.path()).canonicalFilePath();
        for (const char* each : {"home/studies/root", "home/bin", "home/.local/bin", "home/.local/lib",
                                 "home/lib", "home/snac-folder", "tool/bin", "tool/lib", "programs/bin"}) {
            QVERIFY(QDir(base).mkpath(each));
        }
        for (const char* each :
             {"home/snac", "home/libsnac.so", "home/secret.txt", "home/studies/private.txt"}) {
            write(base + "/" + each, canary);
        }
        QCOMPARE(::symlink("home", (base + "/link-to-home").toUtf8().constData()), 0);
        QCOMPARE(::symlink(".", (base + "/home/.Xilinx").toUtf8().constData()), 0);
        const auto here = [&](QString text) { return text.replace('@', base).toStdString(); };
        std::vector<std::string> ownPlaces;
        for (const QString& each : own) {
            ownPlaces.push_back(here(each));
        }
        const std::vector<std::string> places =
            placesToRead(here("@/home/studies/root"), here("@/home"), here(path), ownPlaces);
        const auto has = [&](const QString& name) {
            return std::ranges::find(places, here(name)) != places.end();
        };
        for (const QString& each : read) {
            QVERIFY2(has(each), qPrintable(each));
        }
        for (const QString& each : closed) {
            QVERIFY2(!has(each), qPrintable(each));
        }
        QVERIFY(has("/usr") && has("/etc"));
    }

    /// The same by the kernel, with what changes files: nothing outside is read, made, moved or removed.
    void theKernelKeepsTheRules()
    {
        QTemporaryDir folder;
        const std::string base = QFileInfo(folder.path()).canonicalFilePath().toStdString();
        for (const char* each : {"home/served/runs", "home/documents", "tool/bin", "tool/lib"}) {
            QVERIFY(QDir(folder.path()).mkpath(each));
        }
        for (const char* each : {"home/documents/letter.txt", "home/served/data.csv", "tool/lib/part.so"}) {
            write(folder.filePath(each), canary);
        }
        QFile::copy("/bin/true", folder.filePath("tool/bin/program"));
        constexpr int notHere = 77;
        const pid_t child = ::fork();
        if (child == 0) {
            ::setenv("HOME", (base + "/home").c_str(), 1);
            ::setenv("PATH", (base + "/tool/bin:" + base + "/home").c_str(), 1);
            const auto opened = RootFolder::open(base + "/home/served");
            if (!opened || !opened->enter() || !opened->ownFolder()) {
                ::_exit(99);
            }
            if (!raiseKernelWalls(*opened, {})) {
                ::_exit(notHere);
            }
            const auto reads = [](const std::string& name) {
                return Descriptor(::open(name.c_str(), O_RDONLY)).isOpen();
            };
            const auto makes = [](const std::string& name) {
                return Descriptor(::open(name.c_str(), O_WRONLY | O_CREAT, 0600)).isOpen();
            };
            const std::string out = base + "/home/documents/";
            const bool rules[] = {reads("data.csv"),
                                  reads(base + "/tool/lib/part.so"),
                                  ::system((base + "/tool/bin/program").c_str()) == 0, // NOLINT: a fixed name
                                  makes("runs/new.csv"),
                                  ::rename("runs/new.csv", "moved.csv") == 0,
                                  ::symlink("moved.csv", "runs/link") == 0,
                                  std::string(::getenv("TMPDIR")).starts_with(base + "/home/served/"),
                                  !reads(out + "letter.txt"),
                                  !makes(out + "new.txt"),
                                  !makes(base + "/tool/lib/new.so"),
                                  ::rename("moved.csv", (out + "taken.csv").c_str()) != 0,
                                  ::rename((out + "letter.txt").c_str(), "letter.txt") != 0,
                                  ::link((out + "letter.txt").c_str(), "letter.txt") != 0,
                                  ::unlink((out + "letter.txt").c_str()) != 0,
                                  ::mkdir((out + "folder").c_str(), 0700) != 0,
                                  ::truncate((out + "letter.txt").c_str(), 0) != 0,
                                  ::symlink("moved.csv", (out + "link").c_str()) != 0,
                                  ::mkfifo((out + "pipe").c_str(), 0600) != 0};
            int broken = 0;
            for (std::size_t i = 0; i < std::size(rules); ++i) {
                broken = rules[i] || broken != 0 ? broken : static_cast<int>(i) + 1;
            }
            ::_exit(broken);
        }
        QVERIFY(child > 0);
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        const int broken = WEXITSTATUS(status); // the number of a rule, from 1
        QVERIFY2(broken == 0 || broken == notHere, QByteArray::number(broken));
    }

    /// The folder that was opened is meant, whatever is put in its place.
    void theRootIsTheFolderItWas()
    {
        QDir(m_folder.path()).mkpath("moving");
        write(m_folder.filePath("moving/x.csv"), "inside");
        const auto opened = RootFolder::open(at("moving"));
        QVERIFY(opened);
        QCOMPARE(::rename(at("moving").c_str(), at("moved").c_str()), 0);
        QCOMPARE(::symlink("outside", at("moving").c_str()), 0);
        QCOMPARE(opened->read("x.csv", 100).value_or(""), std::string("inside"));
        QVERIFY(!opened->file("secret.csv"));
        ::unlink(at("moving").c_str());
    }
};

QTEST_GUILESS_MAIN(TestMcpRoot)
#include "tst_mcp_root.moc"
