// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Within bounds nothing is made, renamed or removed outside of the one folder, whatever becomes a link
// meanwhile; and all that writes files and folders keeps to it.
#include "snac/base/atomic_file.h"
#include "snac/base/bounded_files.h"
#include "snac/base/file_lock.h"
#include "snac/base/fresh_folder.h"
#include "snac/base/reading_bounds.h"
#include "snac/base/text_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <memory>

using namespace snac;

class TestBoundedFiles : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder; ///< inside/ with sub/ and a link to outside/
    QString m_before = QDir::currentPath();

    [[nodiscard]] std::string at(const std::string& name) const
    {
        return m_folder->filePath(QString::fromStdString(name)).toStdString();
    }
    void put(const std::string& name) const
    {
        QFile file(QString::fromStdString(at(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
    }
    [[nodiscard]] bool isThere(const std::string& name) const
    {
        return QFileInfo::exists(QString::fromStdString(at(name)));
    }
    [[nodiscard]] std::unique_ptr<ReadingBounds> bounds() const
    {
        const int opened = ::open(at("inside").c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        auto set = std::make_unique<ReadingBounds>(opened, at("inside"), std::vector<std::string>{});
        ::close(opened);
        return QDir::setCurrent(m_folder->filePath("inside")) ? std::move(set) : nullptr;
    }
    /// All that lies outside, with what is in it.
    [[nodiscard]] QStringList outside() const
    {
        QStringList all;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(at("outside"))) {
            all << QString::fromStdString(entry.path().string()) + ' ' +
                       QString::number(static_cast<int>(entry.status().permissions()));
        }
        all.sort();
        return all;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const char* name : {"inside/sub", "outside/full/deep"}) {
            QVERIFY(QDir(m_folder->path()).mkpath(name));
        }
        for (const char* name :
             {"inside/a.txt", "inside/sub/b.txt", "outside/c.txt", "outside/full/deep/d.txt"}) {
            put(name);
        }
        std::filesystem::create_symlink("../outside", at("inside/out"));
        std::filesystem::create_symlink("../outside/c.txt", at("inside/link.txt"));
        std::filesystem::create_symlink("../outside/new.txt", at("inside/nowhere.txt"));
    }
    void cleanup() { QDir::setCurrent(m_before); }

    void changesBelow_data()
    {
        QTest::addColumn<bool>("bounded");
        QTest::addColumn<bool>("absolute");
        for (const bool bounded : {false, true}) {
            for (const bool absolute : {false, true}) {
                QTest::addRow("%s, %s", bounded ? "within" : "without", absolute ? "absolute" : "relative")
                    << bounded << absolute;
            }
        }
    }

    void changesBelow()
    {
        QFETCH(const bool, bounded);
        QFETCH(const bool, absolute);
        const auto set = bounded ? bounds() : nullptr;
        QVERIFY(QDir::setCurrent(m_folder->filePath("inside")));
        const auto name = [&](const char* below) {
            return absolute ? at("inside/" + std::string(below)) : below;
        };
        QVERIFY(!makeFoldersWithin(name("one/two/three/")));
        QVERIFY(!makeFoldersWithin(name("one/two")));
        QVERIFY(isThere("inside/one/two/three"));
        QVERIFY(makeFoldersWithin(name("a.txt/x")));
        QVERIFY(makeFolderWithin(name("one")) == std::errc::file_exists);
        QVERIFY(makeFolderWithin(name("no/x")) == std::errc::no_such_file_or_directory);
        QVERIFY(!renameWithin(name("sub/b.txt"), name("one/b.txt")));
        QVERIFY(!isThere("inside/sub/b.txt") && isThere("inside/one/b.txt"));
        QVERIFY(!renameWithin(name("sub"), name("one/two/three"))); // an empty one gives way
        QVERIFY(!linkWithin(name("a.txt"), name("one/c.txt")));
        QVERIFY(linkWithin(name("a.txt"), name("one/c.txt")) == std::errc::file_exists);
        QCOMPARE(static_cast<int>(statusWithin(name("one/c.txt"))->st_nlink), 2);
        QVERIFY(!setModeWithin(name("one/c.txt"), 0700));
        QCOMPARE(targetWithin(name("a.txt"))->st_mode & 07777U, 0700U);
        QVERIFY(isAllowedWithin(name("a.txt"), R_OK | W_OK | X_OK) && !isAllowedWithin(name("none"), R_OK));
        QVERIFY(!removeWithin(name("one/c.txt")) && !removeWithin(name("one/c.txt")));
        QVERIFY(!removeWithin(name("one/two/three")) && !isThere("inside/one/two/three"));
        QVERIFY(removeWithin(name("one"))); // there is something in it
        QVERIFY(!removeTreeWithin(name("one")) && !isThere("inside/one"));
        QVERIFY(!removeTreeWithin(name("one")) && !removeTreeWithin(name("none/one")));
        QVERIFY(!removeWithin(name("link.txt")) && isThere("outside/c.txt")); // the link itself
    }

    void nothingOutsideIsChanged()
    {
        const QStringList before = outside();
        const auto set = bounds();
        for (const std::string& place :
             {std::string("out"), std::string("../outside"), at("outside"), at("inside/out")}) {
            QVERIFY(makeFolderWithin(place + "/new"));
            QVERIFY(makeFoldersWithin(place + "/new/er"));
            QVERIFY(renameWithin("a.txt", place + "/a.txt"));
            QVERIFY(renameWithin(place + "/c.txt", "mine.txt"));
            QVERIFY(linkWithin("a.txt", place + "/a.txt"));
            QVERIFY(linkWithin(place + "/c.txt", "mine.txt"));
            QVERIFY(removeWithin(place + "/c.txt"));
            QVERIFY(removeTreeWithin(place + "/full"));
            QVERIFY(setModeWithin(place + "/c.txt", 0777));
            QVERIFY(!statusWithin(place + "/c.txt") && !targetWithin(place + "/c.txt"));
            QVERIFY(!isAllowedWithin(place + "/c.txt", R_OK));
            // And those who write by these.
            QVERIFY(!FreshFolder::beside(place + "/made"));
            QVERIFY(!replaceFile(place + "/c.txt", "changed") && !replaceFile(place + "/n.txt", "new"));
            QVERIFY(!replaceTextFile(place + "/deep/n.txt", "new"));
            QVERIFY(!FileLock::take(place + "/deep/lock", std::chrono::milliseconds(0)));
        }
        for (const char* link : {"link.txt", "nowhere.txt"}) {
            QVERIFY(!replaceFile(link, "changed"));
            QVERIFY(QFileInfo(QString::fromStdString(at("inside/") + link)).isSymLink());
            QVERIFY(!targetWithin(link));
            QVERIFY(S_ISLNK(statusWithin(link)->st_mode));
        }
        QVERIFY(setModeWithin("link.txt", 0777));
        QVERIFY(makeFoldersWithin("out"));
        QCOMPARE(outside(), before);
        // A tree with a link in it goes; what the link leads to stays.
        QVERIFY(QDir(m_folder->path()).mkpath("inside/tree"));
        std::filesystem::create_symlink("../../outside", at("inside/tree/out"));
        QVERIFY(!removeTreeWithin("tree") && !isThere("inside/tree"));
        QVERIFY(!removeTreeWithin("out"));
        QCOMPARE(outside(), before);
    }

    /// A folder on the way becomes a link while something is made below it.
    void aFolderBecomesALink()
    {
        const QStringList before = outside();
        const auto set = bounds();
        auto fresh = FreshFolder::beside("sub/made");
        QVERIFY(fresh);
        QVERIFY(replaceFile(fresh->file("one.txt"), "one"));
        const auto turn = [this](const char* from, const char* to) {
            std::filesystem::rename(at(from), at(to));
        };
        turn("inside/sub", "inside/aside");
        turn("inside/out", "inside/sub");
        QVERIFY(!replaceFile(fresh->file("two.txt"), "two"));
        QVERIFY(!fresh->finish());
        QCOMPARE(outside(), before);
        turn("inside/sub", "inside/out");
        turn("inside/aside", "inside/sub");
        QVERIFY(replaceFile(fresh->file("two.txt"), "two"));
        QVERIFY(fresh->finish());
        QVERIFY(isThere("inside/sub/made/one.txt") && isThere("inside/sub/made/two.txt"));
        {
            auto vanishing = FreshFolder::beside("sub/never");
            QVERIFY(vanishing);
            turn("inside/sub", "inside/aside");
            turn("inside/out", "inside/sub");
        }
        QCOMPARE(outside(), before);
    }
};

QTEST_GUILESS_MAIN(TestBoundedFiles)
#include "tst_bounded_files.moc"
