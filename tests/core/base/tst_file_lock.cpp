// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/file_lock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <optional>
#include <thread>

using namespace snac;

class TestFileLock : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private slots:
    void oneAtATime()
    {
        const std::string path = m_folder.filePath("deep/a.lock").toStdString();
        std::optional<FileLock> first;
        {
            auto taken = FileLock::take(path);
            QVERIFY(taken);
            first.emplace(std::move(*taken));
        }
        const auto second = FileLock::take(path, std::chrono::milliseconds(20));
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Transient);
        // Who waits gets it as soon as it is free.
        std::promise<void> waiting;
        bool got = false;
        std::jthread waiter([&] {
            waiting.set_value();
            got = FileLock::take(path).has_value();
        });
        waiting.get_future().wait();
        first.reset();
        waiter.join();
        QVERIFY(got);
        QVERIFY(QFile::exists(QString::fromStdString(path))); // removing it would make two locks of one
    }

    void linksAndPipesAreRefused()
    {
        const QString target = m_folder.filePath("target");
        QVERIFY(QFile(target).open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(target, m_folder.filePath("link.lock")));
        const auto link = FileLock::take(m_folder.filePath("link.lock").toStdString());
        QVERIFY(!link);
        QVERIFY2(link.error().message.find("symbolic link") != std::string::npos,
                 link.error().message.c_str());
        QVERIFY(!FileLock::take(m_folder.path().toStdString()));
        QVERIFY(!FileLock::take("/proc/nowhere/a.lock"));
    }
};

QTEST_GUILESS_MAIN(TestFileLock)
#include "tst_file_lock.moc"
