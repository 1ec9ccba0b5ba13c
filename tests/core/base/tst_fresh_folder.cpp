// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Folders of unfinished work: who may remove which, and what is left of one that fails.
#include "snac/base/fresh_folder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace snac;

class TestFreshFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itTakesItsNameWithoutTheMark();
    void itVanishesWithTheParentsThatItMade();
    void whatCannotBeItsPlaceIsRefusedAtOnce_data();
    void whatCannotBeItsPlaceIsRefusedAtOnce();
    void whatAKilledProgramLeftIsRemoved();
    void whatIsNotOursStays();
    void failuresStepAsideOfWhatIsNotOurs();
    void longNamesEndAtACharacter();
};

namespace {

QStringList allIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

void fileIn(const QString& folder, const QString& name)
{
    QDir().mkpath(folder);
    QFile file(folder + "/" + name);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("kept") == 4);
}

/// Makes a fresh folder in another process, which is killed with it; gives the name of what it left.
QString leftByAKilledProgram(const std::string& wanted, const QString& folder)
{
    const QStringList before = allIn(folder);
    const pid_t other = ::fork();
    if (other == 0) {
        const auto fresh = FreshFolder::beside(wanted);
        ::raise(SIGKILL);
        ::_exit(fresh ? 0 : 1);
    }
    ::waitpid(other, nullptr, 0);
    for (const QString& name : allIn(folder)) {
        if (!before.contains(name)) {
            return name;
        }
    }
    return {};
}

} // namespace

void TestFreshFolder::itTakesItsNameWithoutTheMark()
{
    const QTemporaryDir dir;
    auto fresh = FreshFolder::beside(dir.filePath("out").toStdString()).value();
    fileIn(QString::fromStdString(fresh.path().string()), "a");
    QVERIFY(isMarked(fresh.path()));
    QVERIFY(fresh.finish().has_value());
    QCOMPARE(allIn(dir.path()), QStringList("out"));
    QCOMPARE(allIn(dir.filePath("out")), QStringList("a"));
}

void TestFreshFolder::itVanishesWithTheParentsThatItMade()
{
    const QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkdir("mine"));
    {
        const auto fresh = FreshFolder::beside(dir.filePath("mine/a/b/out").toStdString());
        QVERIFY(fresh.has_value());
        QVERIFY(QDir(dir.filePath("mine/a/b")).exists());
    }
    QCOMPARE(allIn(dir.path()), QStringList("mine"));
    QVERIFY(allIn(dir.filePath("mine")).isEmpty());
    {
        const auto fresh = FreshFolder::beside(dir.filePath("mine/a/b/out").toStdString());
        fileIn(dir.filePath("mine/a"), "of somebody else");
    }
    QCOMPARE(allIn(dir.filePath("mine/a")), QStringList("of somebody else"));
}

void TestFreshFolder::whatCannotBeItsPlaceIsRefusedAtOnce_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("says");
    QTest::newRow("a file") << "file"
                            << "something here already";
    QTest::newRow("below a file") << "file/out"
                                  << "Not a directory";
    QTest::newRow("not empty") << "full"
                               << "something here already";
    QTest::newRow("link to a folder") << "link"
                                      << "symbolic link";
    QTest::newRow("link to nothing") << "dangling"
                                     << "symbolic link";
    QTest::newRow("too long") << QString(300, 'x') << "name too long";
    QTest::newRow("no name") << ""
                             << "name a folder";
    QTest::newRow("where nobody can write") << "/proc/out"
                                            << "cannot make this";
}

void TestFreshFolder::whatCannotBeItsPlaceIsRefusedAtOnce()
{
    QFETCH(QString, place);
    QFETCH(QString, says);
    const QTemporaryDir dir;
    fileIn(dir.path(), "file");
    fileIn(dir.filePath("full"), "a");
    QVERIFY(QDir(dir.path()).mkdir("empty"));
    QVERIFY(QFile::link("empty", dir.filePath("link")));
    QVERIFY(QFile::link("nowhere", dir.filePath("dangling")));
    const QStringList before = allIn(dir.path());
    const QString path = place.isEmpty() || place.startsWith('/') ? place : dir.filePath(place);
    const auto fresh = FreshFolder::beside(path.toStdString());
    QVERIFY(!fresh);
    QVERIFY2(QString::fromStdString(fresh.error().message).contains(says, Qt::CaseInsensitive),
             fresh.error().message.c_str());
    QCOMPARE(allIn(dir.path()), before);
}

void TestFreshFolder::whatAKilledProgramLeftIsRemoved()
{
    const QTemporaryDir dir;
    const QString left = leftByAKilledProgram(dir.filePath("out").toStdString(), dir.path());
    QVERIFY(left.startsWith("out.new-"));
    fileIn(dir.filePath(left) + "/design/rtl", "a.v");
    // Work of a program that runs stays, whatever it makes.
    const auto working = FreshFolder::beside(dir.filePath("out").toStdString()).value();
    QVERIFY(!QFile::exists(dir.filePath(left)));
    const auto beside = FreshFolder::beside(dir.filePath("other").toStdString());
    QVERIFY(beside.has_value());
    QVERIFY(QFile::exists(QString::fromStdString(working.path().string())));
    QCOMPARE(allIn(dir.path()).size(), 2);
}

void TestFreshFolder::whatIsNotOursStays()
{
    const QTemporaryDir dir;
    fileIn(dir.filePath("out.new-1-1"), "no mark");
    const QString left = leftByAKilledProgram(dir.filePath("out").toStdString(), dir.path());
    // The mark in a folder that somebody gave a name, in one that a link leads to, and as a link itself.
    QVERIFY(QFile::rename(dir.filePath(left), dir.filePath("results")));
    QVERIFY(QFile::link("results", dir.filePath("out.new-2-2")));
    fileIn(dir.filePath("out.new-3-3"), "a");
    QVERIFY(QFile::link("../results/.snac-unfinished", dir.filePath("out.new-3-3/.snac-unfinished")));
    fileIn(dir.path(), "out.new-4-4");
    const QStringList before = allIn(dir.path());
    {
        const auto fresh = FreshFolder::beside(dir.filePath("out").toStdString());
        QVERIFY(fresh.has_value());
    }
    QCOMPARE(allIn(dir.path()), before);
    QVERIFY(QFile::exists(dir.filePath("out.new-1-1/no mark")));
    QVERIFY(QFile::exists(dir.filePath("results/.snac-unfinished")));
}

void TestFreshFolder::failuresStepAsideOfWhatIsNotOurs()
{
    const QTemporaryDir dir;
    fileIn(dir.filePath("out.failed"), "somebody's");
    const auto keep = [&](const QString& name) {
        auto fresh = FreshFolder::beside(dir.filePath("out").toStdString()).value();
        fileIn(QString::fromStdString(fresh.path().string()), name);
        return fresh.keepFailed({.message = "see " + fresh.file("log"), .place = {fresh.file("log"), 3, 0}});
    };
    const Error first = keep("first");
    QCOMPARE(first.place.file, dir.filePath("out.failed-2/log").toStdString());
    QCOMPARE(first.message, "see " + first.place.file);
    QCOMPARE(keep("second").place.file, first.place.file); // in place of the first
    QVERIFY(QFile::exists(dir.filePath("out.failed/somebody's")));
    QVERIFY(QFile::exists(dir.filePath("out.failed-2/second")));
    QVERIFY(!QFile::exists(dir.filePath("out.failed-2/first")));
    QCOMPARE(allIn(dir.path()), (QStringList{"out.failed", "out.failed-2"}));
}

void TestFreshFolder::longNamesEndAtACharacter()
{
    const QTemporaryDir dir;
    QString name = "x";
    while (name.toUtf8().size() < 240) {
        name += QString::fromUtf8("größe");
    }
    auto fresh = FreshFolder::beside(dir.filePath(name).toStdString()).value();
    const std::string used = fresh.path().filename().string();
    QCOMPARE(QString::fromStdString(used).toStdString(), used);
    QVERIFY(!QString::fromStdString(used).contains(QChar::ReplacementCharacter));
    QVERIFY(fresh.finish().has_value());
    QCOMPARE(allIn(dir.path()), QStringList(name));
}

QTEST_GUILESS_MAIN(TestFreshFolder)
#include "tst_fresh_folder.moc"
