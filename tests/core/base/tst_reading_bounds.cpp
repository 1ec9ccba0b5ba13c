// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Within bounds, what is opened lies below the one folder or in the program's own places, whatever links say;
// without them, anywhere.
#include "snac/base/reading_bounds.h"
#include "snac/base/regular_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>

using namespace snac;

class TestReadingBounds : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder; ///< inside/, own/, outside/
    QString m_before = QDir::currentPath();

    [[nodiscard]] std::string at(const char* name) const { return m_folder.filePath(name).toStdString(); }

    /// As a server does it.
    [[nodiscard]] std::unique_ptr<ReadingBounds> bounds(const char* folder = "inside") const
    {
        const int opened = ::open(at(folder).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        auto set = std::make_unique<ReadingBounds>(opened, at(folder), std::vector<std::string>{at("own")});
        ::close(opened);
        return QDir::setCurrent(m_folder.filePath(folder)) ? std::move(set) : nullptr;
    }

    static QByteArray contentOf(const std::string& path)
    {
        const auto text = readRegularFile(path);
        return text ? QByteArray::fromStdString(*text) : QByteArray("refused");
    }

private slots:
    void initTestCase()
    {
        for (const char* name : {"inside/sub", "own", "outside"}) {
            QVERIFY(QDir(m_folder.path()).mkpath(name));
        }
        for (const char* name :
             {"inside/a.csv", "inside/sub/b.csv", "own/board.yaml", "outside/secret.csv"}) {
            QFile file(m_folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(name) > 0);
        }
        for (const auto& [to, name] : {std::pair("../outside/secret.csv", "inside/link.csv"),
                                       {"../outside", "inside/out"},
                                       {"a.csv", "inside/inner.csv"},
                                       {"../outside/secret.csv", "own/link.csv"}}) {
            std::filesystem::create_symlink(to, at(name));
        }
    }

    void cleanup() { QDir::setCurrent(m_before); }

    void whatIsOpened_data()
    {
        QTest::addColumn<QString>("path"); // %1: the folder of all
        QTest::addColumn<QByteArray>("within");
        QTest::addColumn<QByteArray>("without");
        const auto row = [](const char* path, const char* within, const char* without) {
            QTest::newRow(path) << QString(path) << QByteArray(within) << QByteArray(without);
        };
        row("a.csv", "inside/a.csv", "inside/a.csv");
        row("./sub/../a.csv", "inside/a.csv", "inside/a.csv");
        row("%1/inside/sub/b.csv", "inside/sub/b.csv", "inside/sub/b.csv");
        row("link.csv", "refused", "outside/secret.csv");
        row("inner.csv", "refused", "inside/a.csv");
        row("out/secret.csv", "refused", "outside/secret.csv");
        row("../outside/secret.csv", "refused", "outside/secret.csv");
        row("%1/outside/secret.csv", "refused", "outside/secret.csv");
        row("%1/inside/../outside/secret.csv", "refused", "outside/secret.csv");
        row("%1/inside/out/secret.csv", "refused", "outside/secret.csv");
        row("%1/own/board.yaml", "own/board.yaml", "own/board.yaml");
        row("%1/own/link.csv", "outside/secret.csv",
            "outside/secret.csv"); // the user's own places are as they made them
        row("%1/own/../outside/secret.csv", "refused", "outside/secret.csv");
        row("%1/own2/x", "refused", "refused");
        row("", "refused", "refused");
    }

    void whatIsOpened()
    {
        QFETCH(const QString, path);
        const std::string name = QString(path).replace("%1", m_folder.path()).toStdString();
        {
            const auto set = bounds();
            QVERIFY(set && ReadingBounds::areSet());
            QTEST(contentOf(name), "within");
            QFETCH(const QByteArray, within);
            QCOMPARE(kindOfPath(name) == PathKind::File, within != "refused");
        }
        QVERIFY(!ReadingBounds::areSet());
        QVERIFY(QDir::setCurrent(m_folder.filePath("inside")));
        QTEST(contentOf(name), "without");
    }

    void writing()
    {
        const auto set = bounds();
        for (const char* name : {"out/new.csv", "../outside/new.csv"}) {
            QCOMPARE(openWithin(name, O_WRONLY | O_CREAT | O_EXCL, 0600), -1);
        }
        const int made = openWithin("sub/new.csv", O_WRONLY | O_CREAT | O_EXCL, 0600);
        QVERIFY(made >= 0);
        ::close(made);
        QVERIFY(QFile::exists(m_folder.filePath("inside/sub/new.csv")));
        QVERIFY(QFile::remove(m_folder.filePath("inside/sub/new.csv")));
        QVERIFY(!QFile::exists(m_folder.filePath("outside/new.csv")));
    }

    /// What was listed is read from the folder that was opened.
    void listing()
    {
        const auto set = bounds();
        std::error_code problem;
        QVERIFY(std::filesystem::directory_iterator(ListedFolder("out").name(), problem) ==
                std::filesystem::directory_iterator());
        QVERIFY(problem);
        QVERIFY(QDir().rename(m_folder.filePath("inside/sub"), m_folder.filePath("inside/moved")));
        QVERIFY(QDir().rename(m_folder.filePath("inside/moved"), m_folder.filePath("inside/sub")));
        const ListedFolder listed("sub");
        const std::filesystem::directory_iterator first(listed.name(), problem);
        QVERIFY(!problem);
        QCOMPARE(first->path().filename().string(), std::string("b.csv"));
    }

    /// Its name of today counts from then on.
    void aFolderThatWasRenamed()
    {
        const auto set = bounds();
        QVERIFY(QDir().rename(m_folder.filePath("inside"), m_folder.filePath("other")));
        const QByteArray byNewName = contentOf(at("other/a.csv"));
        const QByteArray byOldName = contentOf(at("inside/a.csv"));
        const QByteArray relative = contentOf("a.csv");
        QVERIFY(QDir().rename(m_folder.filePath("other"), m_folder.filePath("inside")));
        QCOMPARE(byNewName, QByteArray("inside/a.csv"));
        QCOMPARE(byOldName, QByteArray("inside/a.csv"));
        QCOMPARE(relative, QByteArray("inside/a.csv"));
    }

    /// Where the program's own place holds the folder, it is the folder's rules that count in it.
    void aFolderInAnOwnPlace()
    {
        QVERIFY(QDir(m_folder.path()).mkpath("own/served"));
        std::filesystem::create_symlink("../../outside/secret.csv", at("own/served/link.csv"));
        const auto set = bounds("own/served");
        QCOMPARE(contentOf(at("own/served/link.csv")), QByteArray("refused"));
        QCOMPARE(contentOf(at("own/board.yaml")), QByteArray("own/board.yaml"));
    }

    void stepByStep()
    {
        const int folder = ::open(at("inside").c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        for (const char* name : {"link.csv", "out/secret.csv", "inner.csv"}) {
            QVERIFY(openBeneathStepByStep(folder, name, O_RDONLY) < 0);
            QVERIFY(openBeneath(folder, name, O_RDONLY) < 0);
        }
        const int found = openBeneathStepByStep(folder, "sub/b.csv", O_RDONLY);
        QVERIFY(found >= 0);
        ::close(found);
        ::close(folder);
    }
};

QTEST_GUILESS_MAIN(TestReadingBounds)
#include "tst_reading_bounds.moc"
