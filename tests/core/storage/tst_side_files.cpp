// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What lies beside a study file.
#include "snac/storage/store.h"

#include "study_file_tools.h"

#include "snac/base/atomic_file.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace snac;
using namespace snac::study;
using fake::copyStudy;
using fake::plainMeta;
using fake::plainTrial;

namespace {

Result<> addTrials(Store& store, int first, int count, const std::string& engine)
{
    for (int number = first; number < first + count; ++number) {
        if (const Result<> saved = store.saveTrial(plainTrial(number, engine)); !saved) {
            return saved;
        }
    }
    return {};
}

/// The engines of its trials, one letter each: which run wrote what is read.
std::string lettersOf(const Store& store)
{
    const auto trials = store.trials();
    std::string letters;
    for (const Trial& trial : trials ? *trials : std::vector<Trial>()) {
        letters += trial.engine;
    }
    return trials ? letters : trials.error().message;
}

std::string read(const std::string& path)
{
    const auto store = Store::openForReading(path);
    return store ? lettersOf(**store) : store.error().message;
}

qint64 sizeOf(const std::string& path)
{
    return QFileInfo(QString::fromStdString(path)).size();
}

bool exists(const std::string& path)
{
    return QFile::exists(QString::fromStdString(path));
}

} // namespace

class TestSideFiles : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_counter = 0;

    std::string newPath()
    {
        return m_folder.filePath(QStringLiteral("side-%1.snac").arg(m_counter++)).toStdString();
    }

    /// A study as a killed program leaves it: `settled` trials in the file, `logged` ones in the log beside
    /// it.
    std::string killed(const std::string& letter, int settled, int logged)
    {
        const std::string path = newPath();
        const std::string copy = path + ".copy.snac";
        {
            auto store = Store::create(path, plainMeta());
            if (!store || !addTrials(**store, 0, settled, letter) || !(*store)->settle() ||
                !addTrials(**store, settled, logged, letter)) {
                return {};
            }
            copyStudy(path, copy);
        }
        copyStudy(copy, path);
        copyStudy("none", copy);
        return path;
    }

private slots:
    /// What lies where a study keeps its own is called what it is.
    void aFolderWhereTheLogBelongs()
    {
        for (const char* side : {"-wal", "-shm", "-journal"}) {
            const std::string path = newPath();
            QVERIFY(Store::create(path, plainMeta()));
            QVERIFY(QDir().mkpath(QString::fromStdString(path + side)));
            for (const bool reading : {true, false}) {
                const auto store = reading ? Store::openForReading(path) : Store::openForWriting(path);
                QVERIFY(!store);
                const std::string told = store.error().message;
                QVERIFY2(told.find(std::string(side) + ", which is a folder") != std::string::npos,
                         told.c_str());
            }
            QVERIFY(QDir().rmdir(QString::fromStdString(path + side)));
            QVERIFY(Store::openForReading(path));
        }
    }

    void noStudyIsMadeUnderTheNamesOfAnother()
    {
        const std::string path = newPath();
        QVERIFY(Store::create(path, plainMeta()));
        for (const char* side : {"-wal", "-shm", "-journal", ".lock", ".new", "-Wal"}) {
            QVERIFY(!Store::create(path + side, plainMeta()));
            QVERIFY(!exists(path + side));
        }
        QVERIFY(Store::openForReading(path));
    }

    void theLogIsWrittenBackWhenAStudySettles()
    {
        const std::string path = newPath();
        auto store = Store::create(path, plainMeta());
        QVERIFY(store);
        QVERIFY(addTrials(**store, 0, 6, "a"));
        QVERIFY(sizeOf(path + "-wal") > 0);
        QVERIFY((*store)->settle());
        QCOMPARE(sizeOf(path + "-wal"), 0);
        // A copy of the file alone is whole from then on.
        const std::string copy = newPath();
        QVERIFY(QFile::copy(QString::fromStdString(path), QString::fromStdString(copy)));
        QCOMPARE(read(copy), std::string("aaaaaa"));
    }

    void aKilledStudyIsReadWithItsLog_data()
    {
        QTest::addColumn<int>("settled");
        QTest::addColumn<int>("logged");
        QTest::newRow("all in the log") << 0 << 5;
        QTest::newRow("some in the log") << 4 << 3;
        QTest::newRow("nothing in the log") << 5 << 0;
    }
    void aKilledStudyIsReadWithItsLog()
    {
        QFETCH(int, settled);
        QFETCH(int, logged);
        const std::string whole(static_cast<std::size_t>(settled + logged), 'a');
        const std::string path = killed("a", settled, logged);
        {
            const auto writer = Store::openForWriting(path);
            QVERIFY2(writer, writer ? "" : writer.error().message.c_str());
            QVERIFY((*writer)->notes().empty());
            QCOMPARE(lettersOf(**writer), whole);
            QVERIFY(addTrials(**writer, settled + logged, 1, "b"));
        }
        QCOMPARE(read(path), whole + "b");
        const std::string again = killed("a", settled, logged);
        const auto reader = Store::openForReading(again);
        QVERIFY(reader && (*reader)->notes().empty());
        QCOMPARE(lettersOf(**reader), whole);
    }

    void aNewStudyInheritsNothing_data()
    {
        QTest::addColumn<int>("settled");
        QTest::addColumn<int>("logged");
        QTest::newRow("first generation") << 0 << 8;
        QTest::newRow("later") << 9 << 9;
    }
    void aNewStudyInheritsNothing()
    {
        QFETCH(int, settled);
        QFETCH(int, logged);
        const std::string path = killed("a", settled, logged);
        QVERIFY(QFile::remove(QString::fromStdString(path)));
        QVERIFY(exists(path + "-wal"));
        {
            auto store = Store::create(path, plainMeta("other"));
            QVERIFY2(store, store ? "" : store.error().message.c_str());
            QVERIFY(addTrials(**store, 0, 2, "b"));
        }
        QCOMPARE(read(path), std::string("bb"));
        QCOMPARE(Store::openForReading(path).value()->meta().name, std::string("other"));
    }

    /// The file is put back from a copy over a killed study, whose log stays beside it.
    void aRestoredCopyIsReadAlone_data()
    {
        QTest::addColumn<bool>("same");
        QTest::addColumn<bool>("writing");
        for (const bool writing : {false, true}) {
            QTest::addRow("an earlier state, %s", writing ? "written" : "read") << true << writing;
            QTest::addRow("another study, %s", writing ? "written" : "read") << false << writing;
        }
    }
    void aRestoredCopyIsReadAlone()
    {
        QFETCH(bool, same);
        QFETCH(bool, writing);
        const std::string path = newPath();
        const std::string copy = newPath();
        const std::string dead = newPath();
        {
            auto store = Store::create(path, plainMeta());
            QVERIFY(store);
            QVERIFY(addTrials(**store, 0, 3, "a"));
            QVERIFY((*store)->settle());
            QVERIFY(QFile::copy(QString::fromStdString(path), QString::fromStdString(copy)));
            QVERIFY(addTrials(**store, 3, 4, "a"));
            QVERIFY((*store)->settle());
            QVERIFY(addTrials(**store, 7, 4, "a"));
            copyStudy(path, dead);
        }
        copyStudy(dead, path);
        const std::string whole = same ? copy : killed("b", 3, 0);
        QVERIFY(QFile::remove(QString::fromStdString(path)));
        QVERIFY(QFile::copy(QString::fromStdString(whole), QString::fromStdString(path)));
        const std::string expected = same ? "aaa" : "bbb";
        if (!writing) {
            const auto reader = Store::openForReading(path);
            QVERIFY2(reader, reader ? "" : reader.error().message.c_str());
            QCOMPARE((*reader)->notes().size(), std::size_t(1));
            QCOMPARE(lettersOf(**reader), expected);
            return;
        }
        {
            const auto writer = Store::openForWriting(path);
            QVERIFY2(writer, writer ? "" : writer.error().message.c_str());
            QCOMPARE((*writer)->notes().size(), std::size_t(1));
            QVERIFY((*writer)->notes().front().contains("another study"));
            QCOMPARE(lettersOf(**writer), expected);
            QVERIFY(addTrials(**writer, 3, 1, "c"));
        }
        QVERIFY(exists(path + "-wal.foreign")); // nobody's work is thrown away
        QCOMPARE(read(path), expected + "c");
        QVERIFY(Store::openForReading(path).value()->notes().empty());
    }

    void aCopyWithItsLogIsWhole()
    {
        const std::string path = killed("a", 3, 4);
        const std::string copy = newPath();
        copyStudy(path, copy);
        QCOMPARE(read(copy), std::string("aaaaaaa"));
    }

    void olderFilesHaveNoMarkAndKeepTheirLog()
    {
        const std::string path = newPath();
        const std::string copy = newPath();
        {
            auto store = Store::create(path, plainMeta());
            QVERIFY(addTrials(**store, 0, 3, "a"));
        }
        QVERIFY(fake::runSql(path, {"DROP TABLE log_mark"}));
        {
            auto store = Store::openForWriting(path);
            QVERIFY2(store, store ? "" : store.error().message.c_str());
            QVERIFY(addTrials(**store, 3, 3, "a"));
            copyStudy(path, copy);
        }
        QCOMPARE(read(copy), std::string("aaaaaa"));
        auto again = Store::openForWriting(path);
        QVERIFY(again && (*again)->notes().empty());
        QCOMPARE(lettersOf(**again), std::string("aaaaaa"));
    }

    void aJournalIsNeverPlayedBack()
    {
        const std::string path = killed("a", 3, 0);
        QFile journal(QString::fromStdString(path) + "-journal");
        QVERIFY(journal.open(QIODevice::WriteOnly));
        journal.write(QByteArray::fromHex("d9d505f920a163d70000000112345678000000010000020000001000"));
        journal.write(QByteArray(8192, 'x'));
        journal.close();
        QCOMPARE(read(path), std::string("aaa"));
        QVERIFY(Store::openForReading(path).value()->notes().front().contains(path + "-journal"));
        auto writer = Store::openForWriting(path);
        QVERIFY2(writer, writer ? "" : writer.error().message.c_str());
        QCOMPARE(lettersOf(**writer), std::string("aaa"));
        QVERIFY(!exists(path + "-journal"));
    }

    /// A name alone means something else to SQLite.
    void anyNameIsAFile()
    {
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder.path()));
        for (const char* name : {":memory:", "file:x?mode=memory"}) {
            {
                auto store = Store::create(name, plainMeta());
                QVERIFY2(store, store ? "" : store.error().message.c_str());
                QVERIFY(addTrials(**store, 0, 2, "a"));
            }
            QVERIFY2(::access(name, F_OK) == 0, name); // QFile takes names with a colon for resources
            QCOMPARE(read(name), std::string("aa"));
        }
        QDir::setCurrent(before);
    }

    void severalNamesAreRefused()
    {
        const std::string path = killed("a", 2, 0);
        const std::string other = newPath();
        QCOMPARE(::link(path.c_str(), other.c_str()), 0);
        for (const std::string& name : {path, other}) {
            const auto writer = Store::openForWriting(name);
            QVERIFY(!writer);
            QVERIFY2(writer.error().message.contains("hard link"), writer.error().message.c_str());
            QCOMPARE(read(name), std::string("aa"));
        }
        QVERIFY(QFile::remove(QString::fromStdString(other)));
        QVERIFY(Store::openForWriting(path));
    }

    void aHardLinkAtTheLockIsNotWritten()
    {
        const std::string path = killed("a", 2, 0);
        const QString target = m_folder.filePath("precious-too");
        QFile precious(target);
        QVERIFY(precious.open(QIODevice::WriteOnly) && precious.write("precious") == 8);
        precious.close();
        QCOMPARE(::link(target.toUtf8(), (path + ".lock").c_str()), 0);
        const auto writer = Store::openForWriting(path);
        QVERIFY(!writer);
        QVERIFY2(writer.error().message.contains("hard link"), writer.error().message.c_str());
        QVERIFY(precious.open(QIODevice::ReadOnly));
        QCOMPARE(precious.readAll(), QByteArray("precious"));
    }

    void aLockOfAnotherIsLeftAlone()
    {
        const std::string path = newPath();
        const QString lock = QString::fromStdString(path) + ".lock";
        auto store = Store::create(path, plainMeta());
        QVERIFY(store && QFile::remove(lock));
        QFile other(lock);
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("4711") == 4);
        other.close();
        store = Result<std::unique_ptr<Store>>(nullptr);
        QVERIFY(QFile::exists(lock));
    }

    void aLinkAtTheLockIsNotFollowed()
    {
        const std::string path = killed("a", 2, 0);
        const QString target = m_folder.filePath("precious");
        QFile precious(target);
        QVERIFY(precious.open(QIODevice::WriteOnly) && precious.write("precious") == 8);
        precious.close();
        QVERIFY(QFile::link(target, QString::fromStdString(path) + ".lock"));
        const auto writer = Store::openForWriting(path);
        QVERIFY(!writer);
        QVERIFY2(writer.error().message.contains("symbolic link"), writer.error().message.c_str());
        QVERIFY(precious.open(QIODevice::ReadOnly));
        QCOMPARE(precious.readAll(), QByteArray("precious"));
    }

    /// A limit on file sizes stands for a full disk: at every size either there is a whole study or none.
    void aFullDiskLeavesNoHalfStudy()
    {
        const std::string folder = m_folder.filePath("full").toStdString();
        QVERIFY(QDir().mkpath(QString::fromStdString(folder)));
        const std::string path = folder + "/full.snac";
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        reportOversizeWrites();
        int made = 0;
        int refused = 0;
        for (rlim_t limit = 0; limit <= 160 * 1024; limit += 4096) {
            const rlimit small{limit, before.rlim_max};
            setrlimit(RLIMIT_FSIZE, &small);
            bool created = false;
            std::string message;
            {
                const auto store = Store::create(path, plainMeta());
                created = store.has_value();
                message = created ? "" : store.error().message;
            }
            setrlimit(RLIMIT_FSIZE, &before);
            if (created) {
                ++made;
                QCOMPARE(read(path), std::string());
                QVERIFY(QFile::remove(QString::fromStdString(path)));
            } else {
                ++refused;
                QVERIFY2(!message.contains("resume"), message.c_str());
                QCOMPARE(QDir(QString::fromStdString(folder)).entryList(QDir::Files), QStringList());
            }
        }
        QVERIFY(made > 0 && refused > 0);
    }
};

QTEST_GUILESS_MAIN(TestSideFiles)
#include "tst_side_files.moc"
