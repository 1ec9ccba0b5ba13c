// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/file_set.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::synthesis;

class TestFileSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allFilesAreThere();
    void anEmptyFolderIsFilled();
    void whatIsThereIsKept();
    void pathsStayWithinTheFolder_data();
    void pathsStayWithinTheFolder();
    void nothingIsLeftOfAFailure();

private:
    static QStringList contents(const QString& folder)
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    }
};

void TestFileSet::allFilesAreThere()
{
    const QTemporaryDir dir;
    const QString out = dir.filePath("a 'quoted' \"größe\"/design");
    const FileSet files = {{"README.md", "read\n"}, {"firmware/weights/w1.h", "w"}, {"run.sh", "#!", true}};
    const Result<> written = commit(files, out.toStdString());
    QVERIFY2(written.has_value(), written ? "" : written.error().message.c_str());
    for (const OutputFile& file : files) {
        QFile read(out + "/" + QString::fromStdString(file.path));
        QVERIFY(read.open(QIODevice::ReadOnly));
        QCOMPARE(read.readAll().toStdString(), file.bytes);
        QCOMPARE(read.permissions().testFlag(QFileDevice::ExeOwner), file.executable);
    }
    QCOMPARE(contents(dir.filePath("a 'quoted' \"größe\"")), QStringList("design"));
}

void TestFileSet::anEmptyFolderIsFilled()
{
    const QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkdir("out"));
    QVERIFY(commit({{"a", "1"}}, dir.filePath("out/").toStdString()).has_value());
    QVERIFY(QFile::exists(dir.filePath("out/a")));
}

void TestFileSet::whatIsThereIsKept()
{
    const QTemporaryDir dir;
    QVERIFY(commit({{"a", "1"}}, dir.filePath("out").toStdString()).has_value());
    QVERIFY(!commit({{"b", "2"}}, dir.filePath("out").toStdString()));
    QCOMPARE(contents(dir.filePath("out")), QStringList("a"));
    QVERIFY(!commit({{"b", "2"}}, dir.filePath("out/a").toStdString()));
    QCOMPARE(contents(dir.path()), QStringList("out"));
}

void TestFileSet::pathsStayWithinTheFolder_data()
{
    QTest::addColumn<QString>("path");
    for (const char* path : {"../a", "/tmp/a", "", "a/../../b", "a/", "./a", "."}) {
        QTest::newRow(path) << path;
    }
}

void TestFileSet::pathsStayWithinTheFolder()
{
    QFETCH(QString, path);
    const QTemporaryDir dir;
    QVERIFY(!commit({{"fine", "1"}, {path.toStdString(), "2"}}, dir.filePath("out").toStdString()));
    QVERIFY(!commit({{"same", "1"}, {"same", "2"}}, dir.filePath("out").toStdString()));
    QVERIFY(contents(dir.path()).isEmpty());
}

void TestFileSet::nothingIsLeftOfAFailure()
{
    const QTemporaryDir dir;
    // A file where a folder should be: found when half is written.
    QVERIFY(!commit({{"a", "1"}, {"a/b", "2"}}, dir.filePath("out").toStdString()));
    QVERIFY(contents(dir.path()).isEmpty());
    QFile blocked(dir.filePath("blocked"));
    QVERIFY(blocked.open(QIODevice::WriteOnly));
    const Result<> under = commit({{"a", "1"}}, dir.filePath("blocked/out").toStdString());
    QVERIFY(!under);
    QVERIFY(under.error().place.file.find("blocked") != std::string::npos);
    QCOMPARE(contents(dir.path()), QStringList("blocked"));
    const Result<> proc = commit({{"a", "1"}}, "/proc/nowhere/out");
    QVERIFY(!proc);
}

QTEST_GUILESS_MAIN(TestFileSet)
#include "tst_file_set.moc"
