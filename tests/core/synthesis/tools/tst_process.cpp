// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../timing.h"

#include "snac/synthesis/tools/process.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <stdexcept>
#include <thread>

using namespace snac;
using namespace snac::synthesis;

class TestProcess : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_number = 0;

    /// A shell script as the program: what a tool does in a line.
    ProcessRequest shell(const std::string& script, const std::string& folder = {})
    {
        ProcessRequest request;
        request.program = "/bin/sh";
        request.arguments = {"-c", script};
        request.folder =
            folder.empty() ? m_folder.filePath("run" + QString::number(++m_number)).toStdString() : folder;
        return request;
    }
    static std::string content(const std::string& file)
    {
        QFile opened(QString::fromStdString(file));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll().toStdString() : "?";
    }
    static bool runs(pid_t number) { return ::kill(number, 0) == 0; }
    static qsizetype openFiles()
    {
        return QDir("/proc/self/fd").entryList(QDir::NoDotAndDotDot | QDir::System | QDir::AllEntries).size();
    }
    /// Cancels from another thread as soon as a line "ready ..." comes; gives that line.
    static Result<ProcessOutcome> cancelWhenReady(const ProcessRequest& request, std::string& ready,
                                                  double* seconds = nullptr)
    {
        RunControl control;
        std::atomic<bool> isReady = false;
        QElapsedTimer timer;
        std::jthread other([&] {
            isReady.wait(false);
            timer.start();
            control.cancel();
        });
        auto outcome = runProcess(request, control, [&](std::string_view line) {
            if (line.starts_with("ready")) {
                ready = line;
                isReady = true;
                isReady.notify_all();
            }
        });
        isReady = true;
        isReady.notify_all();
        other.join();
        if (seconds != nullptr) {
            *seconds = 1e-3 * static_cast<double>(timer.elapsed());
        }
        return outcome;
    }
    /// A child and a grandchild with a session of its own, whose father is gone; none of them heeds SIGTERM.
    static std::string stubbornTree()
    {
        return "trap '' TERM; "
               "sh -c 'trap \"\" TERM; setsid sh -c \"trap : TERM; echo own \\$\\$; while :; do sleep 1000; "
               "done\" & "
               "echo child $$' & wait $!; "
               "(trap '' TERM; sleep 1000) & echo ready $$ $!; while :; do sleep 1000; done";
    }

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void endsByItself_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("end");
        QTest::addColumn<int>("value");
        QTest::newRow("0") << "exit 0" << int(ProcessEnd::Finished) << 0;
        QTest::newRow("3") << "exit 3" << int(ProcessEnd::Finished) << 3;
        QTest::newRow("abort") << "kill -ABRT $$" << int(ProcessEnd::Crashed) << SIGABRT;
        QTest::newRow("killed") << "kill -KILL $$" << int(ProcessEnd::Crashed) << SIGKILL;
        QTest::newRow("terminated by others") << "kill $$" << int(ProcessEnd::Crashed) << SIGTERM;
    }
    void endsByItself()
    {
        QFETCH(QString, script);
        QFETCH(int, end);
        QFETCH(int, value);
        RunControl control;
        const auto outcome = runProcess(shell(script.toStdString()), control);
        QVERIFY(outcome.has_value());
        QCOMPARE(int(outcome->end), end);
        QCOMPARE(outcome->end == ProcessEnd::Crashed ? outcome->signal : outcome->code, value);
        QCOMPARE(outcome->good(), value == 0);
        QVERIFY(outcome->peakBytes > 0);
        QVERIFY(!describeEnd(*outcome, "The tool").empty());
    }

    void linesComeAsTheyArePrinted()
    {
        // The script goes on only when its first line has arrived: a buffered sink would never end.
        const std::string gate = m_folder.filePath("gate").toStdString();
        QCOMPARE(::mkfifo(gate.c_str(), 0600), 0);
        auto request =
            shell("echo first; read x <gate; echo second >&2; printf 'third\\r\\n\\nfifth\\rsixth'",
                  m_folder.path().toStdString());
        request.timeLimit = std::chrono::seconds(60);
        std::vector<std::string> lines;
        RunControl control;
        const auto outcome = runProcess(request, control, [&](std::string_view line) {
            lines.emplace_back(line);
            if (line == "first") {
                const int opened = ::open(gate.c_str(), O_WRONLY | O_CLOEXEC);
                QCOMPARE(::write(opened, "go\n", 3), 3);
                ::close(opened);
            }
        });
        QVERIFY(outcome && outcome->good());
        QCOMPARE(lines, (std::vector<std::string>{"first", "second", "third", "", "fifth", "sixth"}));
        QCOMPARE(outcome->text(), std::string("first\nsecond\nthird\r\n\nfifth\rsixth"));
        QCOMPARE(content(outcome->logFile), outcome->text());
    }

    void argumentsAndFoldersAreWhatTheyAre()
    {
        const std::string folder =
            m_folder.filePath(QString::fromUtf8("a b/\"c' $(d) Jürgen 網")).toStdString();
        ProcessRequest request;
        request.program = "printf";
        request.arguments = {"%s|", "a b", "\"'", "$HOME", "*", "", "ü"};
        request.folder = folder;
        RunControl control;
        const auto outcome = runProcess(request, control);
        QVERIFY(outcome && outcome->good());
        QCOMPARE(outcome->text(), std::string("a b|\"'|$HOME|*||ü|"));
        const auto where = runProcess(shell("pwd -P; cat", folder), control); // and nothing on its input
        QVERIFY(where && where->good());
        QCOMPARE(QString::fromStdString(where->text()).trimmed(),
                 QDir(QString::fromStdString(folder)).canonicalPath());
    }

    void theEnvironmentIsSmall()
    {
        qputenv("SNAC_TEST_SECRET", "secret");
        qputenv("SNAC_TEST_PASSED", "passed");
        auto request = shell("env");
        request.passOn = {"SNAC_TEST_PASSED", "SNAC_TEST_UNSET"};
        request.variables = {{"SNAC_TEST_OWN", "own value"}};
        RunControl control;
        const auto outcome = runProcess(request, control);
        QVERIFY(outcome && outcome->good());
        const std::string text = outcome->text();
        QVERIFY(text.contains("SNAC_TEST_PASSED=passed\n"));
        QVERIFY(text.contains("SNAC_TEST_OWN=own value\n"));
        QVERIFY(text.contains("LC_ALL=C.UTF-8\n"));
        QVERIFY(text.contains("PATH="));
        QVERIFY(!text.contains("SECRET"));
        QVERIFY(!text.contains("UNSET"));
    }

    void whatCannotStartIsAnError_data()
    {
        const QString place = m_folder.path();
        const auto make = [&](const char* name, const char* bytes, bool executable) {
            QFile file(place + "/" + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            file.setPermissions(executable ? QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner
                                           : QFile::ReadOwner | QFile::WriteOwner);
        };
        make("plain.sh", "#!/bin/sh\n", false);
        make("noloader", "#!/nowhere/interpreter\n", true);
        make("noprogram",
             "\x7f"
             "ELF and then nothing",
             true);
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("says");
        const QString good = place + "/good";
        QTest::newRow("missing") << "snac-no-such-program" << good << int(ErrorKind::NotFound) << "PATH";
        QTest::newRow("missing path")
            << "/nowhere/tool" << good << int(ErrorKind::NotFound) << "does not exist";
        QTest::newRow("empty") << "" << good << int(ErrorKind::NotFound) << "PATH";
        QTest::newRow("not executable") << place + "/plain.sh" << good << int(ErrorKind::Wrong) << "chmod";
        QTest::newRow("folder") << place << good << int(ErrorKind::Wrong) << "folder";
        QTest::newRow("interpreter") << place + "/noloader" << good << int(ErrorKind::Wrong) << "interpreter";
        QTest::newRow("no program") << place + "/noprogram" << good << int(ErrorKind::Wrong)
                                    << "cannot be executed";
        QTest::newRow("zero byte") << QString(QChar(0)) << good << int(ErrorKind::Wrong) << "zero byte";
        QTest::newRow("folder below a file")
            << "true" << place + "/plain.sh/run" << int(ErrorKind::Wrong) << "cannot be made";
        QTest::newRow("folder that is read-only")
            << "true"
            << "/proc/self/task" << int(ErrorKind::Wrong) << "cannot be written";
    }
    void whatCannotStartIsAnError()
    {
        QFETCH(QString, program);
        QFETCH(QString, folder);
        QFETCH(int, kind);
        QFETCH(QString, says);
        ProcessRequest request;
        request.program = program.toStdString();
        request.folder = folder.toStdString();
        RunControl control;
        const auto outcome = runProcess(request, control);
        QVERIFY(!outcome.has_value());
        QCOMPARE(int(outcome.error().kind), kind);
        QVERIFY2(outcome.error().message.contains(says.toStdString()), outcome.error().message.c_str());
    }

    void programsAreFoundInPath()
    {
        QDir(m_folder.path()).mkpath("one/tool");
        QDir(m_folder.path()).mkpath("two");
        QFile file(m_folder.filePath("two/tool"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const std::string path =
            ":" + m_folder.filePath("one").toStdString() + ":" + m_folder.filePath("two").toStdString();
        QVERIFY(findProgram("tool", path).error().message.contains("chmod"));
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        QCOMPARE(findProgram("tool", path).value(), m_folder.filePath("two/tool").toStdString());
    }

    void theWholeTreeIsCancelled()
    {
        std::vector<std::string> lines;
        std::string ready;
        double seconds = 0.0;
        const auto outcome = cancelWhenReady(shell(stubbornTree()), ready, &seconds);
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->end, ProcessEnd::Cancelled);
        // All numbers that the tree printed about itself.
        const auto words =
            QString::fromStdString(outcome->text()).split(QRegularExpression("\\s+"), Qt::SkipEmptyParts);
        int processes = 0;
        for (const QString& word : words) {
            if (const int number = word.toInt(); number > 0) {
                ++processes;
                QVERIFY2(!runs(number), qPrintable(outcome->text().c_str()));
            }
        }
        QCOMPARE(processes, 4);
        QVERIFY(::waitpid(-1, nullptr, WNOHANG) < 0); // and no zombie is left
        QVERIFY(timing::keepsTo(seconds, 0.2));
    }

    void aCancelLeavesTimeToEndInOrder()
    {
        std::string ready;
        auto request = shell("trap 'echo tidied; exit 5' TERM; echo ready; while :; do sleep 0.01; done");
        request.grace = std::chrono::seconds(30);
        const auto outcome = cancelWhenReady(request, ready);
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->end, ProcessEnd::Cancelled);
        QCOMPARE(outcome->code, 5);
        QVERIFY(outcome->text().contains("tidied"));
    }

    void cancelledBeforeItStarted()
    {
        RunControl control;
        control.cancel();
        const auto request = shell("echo ran >ran");
        const auto outcome = runProcess(request, control);
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->end, ProcessEnd::Cancelled);
        QVERIFY(!QFile::exists(QString::fromStdString(request.folder + "/ran")));
    }

    void whatIsLeftBehindEndsWithTheTool()
    {
        // A daemon holds the output open: waiting for the end of the output would take for ever.
        RunControl control;
        const auto outcome = runProcess(shell("setsid sleep 1000 & echo $!"), control);
        QVERIFY(outcome && outcome->good());
        QVERIFY(!runs(QString::fromStdString(outcome->text()).trimmed().toInt()));
    }

    void aSinkThatThrowsLeavesNothingRunning()
    {
        RunControl control;
        pid_t number = 0;
        QVERIFY_THROWS_EXCEPTION(
            std::runtime_error,
            (void)runProcess(shell("echo $$; sleep 1000"), control, [&](std::string_view line) {
                number = QString::fromUtf8(line.data(), qsizetype(line.size())).toInt();
                throw std::runtime_error("a bug");
            }));
        QVERIFY(number > 0);
        QVERIFY(!runs(number));
    }

    void theTreeEndsWithTheProgram()
    {
        const std::string fifo = m_folder.filePath("alive").toStdString();
        QCOMPARE(::mkfifo(fifo.c_str(), 0600), 0);
        const auto request = shell("exec 3>" + fifo + "; setsid sleep 1000 & echo ready >&3; sleep 1000");
        const pid_t program = ::fork();
        if (program == 0) {
            RunControl control;
            (void)runProcess(request, control);
            ::_exit(0);
        }
        const int alive = ::open(fifo.c_str(), O_RDONLY | O_CLOEXEC);
        char bytes[16] = {};
        QCOMPARE(::read(alive, bytes, sizeof bytes), 6);
        ::kill(program, SIGKILL);
        QCOMPARE(::waitpid(program, nullptr, 0), program);
        // The end of the file comes when the last process of the tree is gone.
        QCOMPARE(::read(alive, bytes, sizeof bytes), 0);
        ::close(alive);
    }

    void limits()
    {
        RunControl control;
        auto slow = shell("echo begun; sleep 1000");
        slow.timeLimit = std::chrono::milliseconds(30);
        const auto late = runProcess(slow, control);
        QVERIFY(late.has_value());
        QCOMPARE(late->end, ProcessEnd::TimedOut);
        QVERIFY(describeEnd(*late, "Yosys").contains("time limit"));

        auto greedy = shell("x=aaaaaaaaaaaaaaaa; while :; do x=$x$x; done");
        greedy.memoryLimit = std::uint64_t{64} << 20U;
        const auto full = runProcess(greedy, control);
        QVERIFY(full.has_value());
        QVERIFY(!full->good());

        auto watched = shell("true");
        watched.leastFreeDisk = std::uint64_t{1} << 62U;
        const auto room = runProcess(watched, control);
        QVERIFY(!room.has_value());
        QCOMPARE(room.error().kind, ErrorKind::Transient);
        QVERIFY(room.error().message.contains("free"));
    }

    void anyAmountIsPrintedInBoundedMemory()
    {
        auto request = shell("echo first; head -c 8000000 /dev/zero; echo; echo last");
        request.keptOutput = 10000;
        request.largestLog = 100000;
        RunControl control;
        std::size_t longest = 0;
        const auto outcome = runProcess(
            request, control, [&](std::string_view line) { longest = std::max(longest, line.size()); });
        QVERIFY(outcome && outcome->good());
        QCOMPARE(outcome->printed, std::uint64_t{8000000 + 12});
        QVERIFY(outcome->text().size() < 10100);
        QVERIFY(outcome->head.starts_with("first\n"));
        QVERIFY(outcome->tail.ends_with("\nlast\n"));
        QVERIFY(outcome->text().contains("left out"));
        QVERIFY(longest <= 4096 * 6); // each byte escaped
        const std::string log = content(outcome->logFile);
        QVERIFY(log.size() > 100000 && log.size() < 110000);
        QVERIFY(log.ends_with("\nlast\n"));
    }

    void garbageIsShownAsText()
    {
        RunControl control;
        std::string shown;
        const auto outcome =
            runProcess(shell("printf 'a\\033[31m\\377\\000b\\n'; head -c 300000 /dev/urandom"), control,
                       [&](std::string_view line) { shown += std::string(line) + "\n"; });
        QVERIFY(outcome && outcome->good());
        QVERIFY(shown.starts_with("a\\u001b[31m"));
        QVERIFY(QString::fromUtf8(shown.c_str()).toUtf8().toStdString() == shown);
        QVERIFY(std::ranges::none_of(
            shown, [](char c) { return (c >= 0 && c < ' ' && c != '\n' && c != '\t') || c == 127; }));
        QCOMPARE(outcome->printed, std::uint64_t{300000 + 10});
    }

    void manyAtOnceLeakNothing()
    {
        RunControl control;
        (void)runProcess(shell("true"), control);
        const auto before = openFiles();
        std::atomic<int> good = 0;
        std::vector<std::string> folders;
        for (int i = 0; i < 8; ++i) {
            folders.push_back(m_folder.filePath("many" + QString::number(i)).toStdString());
        }
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 8; ++i) {
                threads.emplace_back([&, i] {
                    for (int k = 0; k < 5; ++k) {
                        const auto index = static_cast<std::size_t>(i);
                        const auto outcome = runProcess(
                            shell("cat /dev/null; echo " + std::to_string(i) + "; exit 7", folders[index]),
                            control);
                        good += outcome && outcome->code == 7 && outcome->text() == std::to_string(i) + "\n"
                                    ? 1
                                    : 0;
                    }
                });
            }
        }
        QCOMPARE(good.load(), 40);
        QCOMPARE(openFiles(), before);
        QVERIFY(::waitpid(-1, nullptr, WNOHANG) < 0);
    }

    void aToolInheritsNoFiles()
    {
        const int stray = ::open("/dev/null", O_RDONLY); // without O_CLOEXEC
        RunControl control;
        const auto outcome = runProcess(shell("ls /proc/self/fd | tr '\\n' ' '"), control);
        ::close(stray);
        QVERIFY(outcome && outcome->good());
        QCOMPARE(outcome->text(), std::string("0 1 2 3 ")); // 3 is that of ls itself
    }
};

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"
