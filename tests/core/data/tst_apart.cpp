// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/apart.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QDir>
#include <QTest>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <new>
#include <stdexcept>
#include <thread>

using namespace snac::data;

class TestApart : public QObject
{
    Q_OBJECT

    using End = ApartOutcome::End;

    static int openFiles()
    {
        return static_cast<int>(QDir("/proc/self/fd").entryList(QDir::AllEntries | QDir::System).size());
    }

    /// No child of this process is left, not even one that has ended.
    static bool isChildless() { return ::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD; }

    static snac::Result<ApartOutcome> outcomeOf(const ApartWork::Work& work,
                                                ApartLimits limits = {.mostBytes = 1000, .seconds = 60})
    {
        auto started = ApartWork::start(work, limits);
        return started ? started->wait(neverEnds) : std::unexpected(started.error());
    }

    static End endOf(const ApartWork::Work& work, ApartLimits limits = {.mostBytes = 1000, .seconds = 60})
    {
        return outcomeOf(work, limits).value().end;
    }

private slots:
    void whatItLeavesComesBack()
    {
        const std::string before = "before";
        const auto done = outcomeOf([&](ApartResult& result) {
            result.write(before + " and after");
            return true;
        });
        QVERIFY(done && done->end == End::Done);
        QCOMPARE(std::string(done->result.view()), std::string("before and after"));
        const auto refused = outcomeOf([](ApartResult& result) {
            result.write("first");
            result.write("why"); // replaces
            return false;
        });
        QVERIFY(refused && refused->end == End::Refused);
        QCOMPARE(std::string(refused->result.view()), std::string("why"));
        const auto nothing = outcomeOf([](ApartResult&) { return true; });
        QVERIFY(nothing && nothing->end == End::Done && nothing->result.view().empty());
    }

    void ownMemoryIsNotTouched()
    {
        int number = 1;
        QCOMPARE(endOf([&](ApartResult&) {
                     number = 2;
                     return true;
                 }),
                 End::Done);
        QCOMPARE(number, 1);
    }

    /// Whatever ends it ends it alone, and none of the program's own handlers run.
    void deathsAreTold()
    {
        for (const int signal : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL}) {
            QCOMPARE(endOf([&](ApartResult& result) {
                         result.write("half");
                         ::raise(signal);
                         return true;
                     }),
                     End::Died);
        }
        QCOMPARE(endOf([](ApartResult&) -> bool { throw std::runtime_error("no"); }), End::Died);
        QCOMPARE(endOf([](ApartResult&) -> bool { throw std::bad_alloc(); }), End::NoMemory);
        QCOMPARE(endOf([](ApartResult&) { return ::raise(SIGKILL) == 0; }), End::NoMemory);
        QCOMPARE(endOf([](ApartResult&) -> bool { ::_exit(0); }), End::Died);
        QCOMPARE(endOf([](ApartResult&) { return ::raise(SIGINT) == 0; }), End::Done); // the program's affair
    }

    void limitsHold()
    {
        QCOMPARE(endOf(
                     [](ApartResult&) {
                         for (std::atomic<unsigned> i = 1; i != 0; i = i | 1U) {
                         }
                         return true;
                     },
                     {.mostBytes = 1000, .seconds = 1}),
                 End::TooLong);
        const auto fill = [](ApartResult& result) {
            result.write(std::string(1001, 'x'));
            return true;
        };
        QCOMPARE(endOf(fill, {.mostBytes = 1001, .seconds = 60}), End::Done);
        QVERIFY(endOf(fill, {.mostBytes = 1000, .seconds = 60}) != End::Done);
    }

    /// Nothing it says reaches the terminal, and it holds none of the program's files.
    void filesOfTheProgramAreClosed()
    {
        const int own = ::dup(1);
        const auto open = outcomeOf([&](ApartResult& result) {
            std::string list;
            for (int file = 0; file < 100; ++file) {
                list += ::fcntl(file, F_GETFD) >= 0 ? std::to_string(file) + " " : std::string();
            }
            struct stat output
            {
            }; // NOLINT
            ::fstat(1, &output);
            result.write(list + (S_ISCHR(output.st_mode) ? "null" : "open"));
            return own > 0;
        });
        ::close(own);
        QVERIFY(open.has_value());
        QCOMPARE(std::string(open->result.view()), std::string("0 1 2 3 4 null"));
    }

    void cancelEndsIt()
    {
        pid_t process = 0;
        {
            auto started = ApartWork::start(
                [](ApartResult&) -> bool {
                    while (true) {
                        ::pause();
                    }
                },
                {.mostBytes = 1000, .seconds = 60});
            QVERIFY(started.has_value());
            process = started->process();
            QCOMPARE(::kill(process, 0), 0);
            int looks = 0;
            const auto outcome = started->wait([&](std::int64_t) { return ++looks < 3; });
            QVERIFY(!outcome && outcome.error().isCancelled());
            QCOMPARE(looks, 3);
        }
        QVERIFY(::kill(process, 0) != 0 && errno == ESRCH);
        QVERIFY(isChildless());
    }

    void nothingIsLeft()
    {
        QVERIFY(isChildless());
        const int before = openFiles();
        for (int i = 0; i < 5; ++i) {
            (void)outcomeOf([](ApartResult& result) {
                result.write("kept");
                return true;
            });
            (void)outcomeOf([](ApartResult&) { return ::raise(SIGSEGV) == 0; });
            (void)ApartWork::start([](ApartResult&) { return ::pause() == 0; },
                                   {.mostBytes = 1, .seconds = 1});
        }
        QCOMPARE(openFiles(), before);
        QVERIFY(isChildless());
    }

    /// Several at once, while others take and give memory: none waits for a lock that nobody gives back.
    void threadsDoNotHinderIt()
    {
        std::atomic<bool> done = false;
        std::atomic<int> good = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 2; ++t) {
            threads.emplace_back([&] {
                while (!done) {
                    std::vector<std::string> texts(100, std::string(1000, 'a'));
                    texts.resize(50);
                }
            });
            threads.emplace_back([&] {
                for (int i = 0; i < 10; ++i) {
                    const auto outcome = outcomeOf([](ApartResult& result) {
                        const std::vector<std::string> texts(100, std::string(2000, 'b'));
                        result.write(texts.back().substr(0, 9));
                        return true;
                    });
                    good += outcome && outcome->result.view() == "bbbbbbbbb" ? 1 : 0;
                }
            });
        }
        threads[1].join();
        threads[3].join();
        done = true;
        threads[0].join();
        threads[2].join();
        QCOMPARE(good.load(), 20);
    }
};

QTEST_GUILESS_MAIN(TestApart)
#include "tst_apart.moc"
