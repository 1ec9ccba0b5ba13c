// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a study file while it is written: removed, renamed, replaced, overwritten, touched.
#include "snac/storage/sqlite/store.h"

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

bool exists(const std::string& path)
{
    return QFile::exists(QString::fromStdString(path));
}

} // namespace

class TestStudyInode : public QObject
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
    void aStudyThatIsGoneIsTold_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"removed", "renamed", "replaced", "replaced, kept under another name"}) {
            QTest::newRow(what) << what;
        }
    }
    void aStudyThatIsGoneIsTold()
    {
        QFETCH(QString, what);
        const std::string path = newPath();
        const QString file = QString::fromStdString(path);
        const QString aside = file + ".aside.snac";
        {
            auto store = Store::create(path, plainMeta());
            QVERIFY(store);
            QVERIFY(addTrials(**store, 0, 2, "a"));
            QVERIFY((*store)->settle());
            const bool kept = what == "renamed" || what.contains("kept");
            QVERIFY(kept ? QFile::rename(file, aside) : QFile::remove(file));
            if (what.contains("replaced")) {
                QFile other(file);
                QVERIFY(other.open(QIODevice::WriteOnly) && other.write("mine") == 4);
            }
            QVERIFY(addTrials(**store, 2, 2, "a"));
            for (int again = 0; again < 2; ++again) {
                const Result<> settled = (*store)->settle();
                QVERIFY(!settled);
                QVERIFY(settled.error().kind == ErrorKind::Wrong);
                const QString place = kept ? aside : QString(file).replace(".snac", "-rescued.snac");
                QVERIFY2(settled.error().message.contains(place.toStdString()),
                         settled.error().message.c_str());
            }
        }
        const QString rescued = QString(file).replace(".snac", "-rescued.snac");
        QCOMPARE(QFile::exists(rescued), !QFile::exists(aside));
        QCOMPARE(read((QFile::exists(aside) ? aside : rescued).toStdString()), std::string("aaaa"));
        if (what.contains("replaced")) {
            QFile other(file);
            QVERIFY(other.open(QIODevice::ReadOnly));
            QCOMPARE(other.readAll(), QByteArray("mine"));
        }
    }

    /// The inode stays, the bytes do not.
    void aStudyThatIsOverwrittenInPlaceIsTold_data()
    {
        QTest::addColumn<QString>("by");
        for (const char* by : {"another study", "an earlier copy", "nothing", "text"}) {
            QTest::newRow(by) << by;
        }
    }
    void aStudyThatIsOverwrittenInPlaceIsTold()
    {
        QFETCH(QString, by);
        const std::string path = newPath();
        // Of a file that became shorter not even what is in memory is found any more.
        const bool saved = by == "another study" || by == "an earlier copy";
        QByteArray bytes = by == "text" ? QByteArray(100'000, 'x') : QByteArray();
        const auto contentsOf = [](const std::string& name) {
            QFile file(QString::fromStdString(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        {
            auto store = Store::create(path, plainMeta());
            QVERIFY(store);
            QVERIFY(addTrials(**store, 0, 2, "a"));
            QVERIFY((*store)->settle());
            if (by == "another study") {
                bytes = contentsOf(killed("b", 5, 0));
            } else if (by == "an earlier copy") {
                bytes = contentsOf(path);
                QVERIFY(addTrials(**store, 2, 30, "a"));
                QVERIFY((*store)->settle());
            }
            QFile file(QString::fromStdString(path));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
            file.close();
            QVERIFY(addTrials(**store, by == "an earlier copy" ? 32 : 2, 2, "a"));
            for (int again = 0; again < 2; ++again) {
                const Result<> settled = (*store)->settle();
                QVERIFY(!settled);
                QVERIFY2(settled.error().message.contains("wrote into") &&
                             settled.error().message.contains(saved ? "-rescued" : "is gone"),
                         settled.error().message.c_str());
            }
        }
        const QString rescued = QString::fromStdString(path).replace(".snac", "-rescued.snac");
        QCOMPARE(QFile::exists(rescued), saved);
        if (saved) {
            QCOMPARE(read(rescued.toStdString()), std::string(by == "an earlier copy" ? 34 : 4, 'a'));
        }
        // What the other program put there stays as it is.
        QCOMPARE(contentsOf(path), bytes);
    }

    void aTouchedStudyGoesOn()
    {
        const std::string path = newPath();
        {
            auto store = Store::create(path, plainMeta());
            QVERIFY(store);
            QVERIFY(addTrials(**store, 0, 2, "a"));
            QVERIFY((*store)->settle());
            QVERIFY(addTrials(**store, 2, 2, "a"));
            const timespec times[2] = {{1000, 0}, {1000, 0}};
            QCOMPARE(::utimensat(AT_FDCWD, path.c_str(), times, 0), 0);
            const Result<> settled = (*store)->settle();
            QVERIFY2(settled, settled ? "" : settled.error().message.c_str());
        }
        QVERIFY(!exists(QString::fromStdString(path).replace(".snac", "-rescued.snac").toStdString()));
        QCOMPARE(read(path), std::string("aaaa"));
    }
};

QTEST_GUILESS_MAIN(TestStudyInode)
#include "tst_study_inode.moc"
