// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/hardware/board.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using hardware::BoardCatalogue;

namespace {

void write(const QString& path, const QByteArray& text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray board(const QByteArray& id, const QByteArray& extra = {})
{
    return "id: " + id + "\npart: xcku-" + id + "\nlut: 100\nff: 200\ndsp: 3\nbram18: 4\n" + extra;
}

} // namespace

class TestBoardCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_home->path().toUtf8());
        qunsetenv("SNAC_RESOURCES");
    }

    void cleanup() { qunsetenv("XDG_DATA_HOME"); }

    void shippedBoards_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("part");
        QTest::addColumn<qlonglong>("lut");
        QTest::addColumn<qlonglong>("ff");
        QTest::addColumn<qlonglong>("dsp");
        QTest::addColumn<qlonglong>("bram18");
        QTest::addColumn<qlonglong>("uram");
        const auto row = [](const char* name, const char* id, const char* part, qlonglong lut, qlonglong ff,
                            qlonglong dsp, qlonglong bram, qlonglong uram) {
            QTest::newRow(name) << name << id << part << lut << ff << dsp << bram << uram;
        };
        row("pynq-z2", "pynq-z2", "xc7z020clg400-1", 53200, 106400, 220, 280, 0);
        row("zcu102", "zcu102", "xczu9eg-ffvb1156-2-e", 274080, 548160, 2520, 1824, 0);
        row("ZCU102", "zcu102", "xczu9eg-ffvb1156-2-e", 274080, 548160, 2520, 1824, 0);
        row("zcu216", "zcu216", "xczu49dr-ffvf1760-2-e", 425280, 850560, 4272, 2160, 80);
        row("u50", "alveo-u50", "xcu50-fsvh2104-2-e", 871680, 1743360, 5952, 2688, 640);
        row("U200", "alveo-u200", "xcu200-fsgd2104-2-e", 1182240, 2364480, 6840, 4320, 960);
        row("alveo-u250", "alveo-u250", "xcu250-figd2104-2L-e", 1728000, 3456000, 12288, 5376, 1280);
        row("xcu250-figd2104-2L-e", "alveo-u250", "xcu250-figd2104-2L-e", 1728000, 3456000, 12288, 5376,
            1280);
        row("vu9p", "vu9p", "xcvu9p-flga2104-2L-e", 1182240, 2364480, 6840, 4320, 960);
        row("xcvu9p-flgb2104-2-e", "vu9p", "xcvu9p-flga2104-2L-e", 1182240, 2364480, 6840, 4320, 960);
        row("vu13p", "vu13p", "xcvu13p-flga2577-2-e", 1728000, 3456000, 12288, 5376, 1280);
        row("XCVU13P-FHGA2104-3-E", "vu13p", "xcvu13p-flga2577-2-e", 1728000, 3456000, 12288, 5376, 1280);
    }

    void shippedBoards()
    {
        QFETCH(QString, name);
        std::vector<Error> problems;
        const auto found = BoardCatalogue::of(hardware::findFolders(), &problems).find(name.toStdString());
        QVERIFY2(problems.empty(), problems.empty() ? "" : problems.front().toString().c_str());
        QVERIFY2(found.has_value(), found ? "" : found.error().message.c_str());
        QTEST(QString::fromStdString(found->id), "id");
        QTEST(QString::fromStdString(found->part), "part");
        QTEST(qlonglong(found->lut), "lut");
        QTEST(qlonglong(found->ff), "ff");
        QTEST(qlonglong(found->dsp), "dsp");
        QTEST(qlonglong(found->bram18), "bram18");
        QTEST(qlonglong(found->uram), "uram");
        QVERIFY(found->shipped);
        QVERIFY(!found->notes.empty() && !found->family.empty());
    }

    void unknownNamesGetTheNearest_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("hint");
        QTest::newRow("swap") << "uv13p"
                              << "`vu13p`";
        QTest::newRow("one off") << "zcu103"
                                 << "`zcu102`";
        QTest::newRow("generation") << "u280"
                                    << "`alveo-u250`"; // each board once, by its first name
        QTest::newRow("far") << "de10-nano"
                             << "known are alveo-u200";
        QTest::newRow("empty") << ""
                               << "known are";
        QTest::newRow("long") << QString(100000, 'z') << "known are";
    }

    void unknownNamesGetTheNearest()
    {
        QFETCH(QString, name);
        QFETCH(QString, hint);
        const auto found = BoardCatalogue::of(hardware::findFolders()).find(name.toStdString());
        QVERIFY(!found.has_value());
        QVERIFY2(QString::fromStdString(found.error().message).contains(hint), found.error().message.c_str());
        QVERIFY(found.error().message.size() < 400);
    }

    void userBoardsAddAndReplace()
    {
        const QString folder = m_home->filePath("snac-studio/boards/");
        write(folder + "mine.yaml", board("mine", "aliases: [my-alias]\n"));
        write(folder + "bigger.yml", board("VU13P"));
        std::vector<Error> problems;
        const auto catalogue = BoardCatalogue::of(hardware::findFolders(), &problems);
        QVERIFY2(problems.empty(), problems.empty() ? "" : problems.front().toString().c_str());
        QCOMPARE(catalogue.boards().size(), std::size_t{9});
        QCOMPARE(catalogue.find("my-alias")->id, std::string("mine"));
        QCOMPARE(catalogue.find("vu13p")->lut, 100);
        QVERIFY(!catalogue.find("vu13p")->shipped);
        QVERIFY(!catalogue.find("mine")->shipped);
        QVERIFY(catalogue.find("vu9p")->shipped);
    }

    void brokenFilesAreReportedAndTheRestLoads()
    {
        QTemporaryDir folder;
        write(folder.filePath("a.yaml"), board("a"));
        write(folder.filePath("b.yaml"), "id: b\nlutt: 5\n");
        write(folder.filePath("c.yaml"), board("c"));
        write(folder.filePath("d.yaml"), board("A")); // the same id again
        write(folder.filePath("e.yaml"), board("e", "aliases: [c]\n"));
        write(folder.filePath("notes.txt"), "not a board");
        write(folder.filePath("sub.yaml/inside.txt"), "a folder with the name of a file");
        QFile::link("/nowhere/at/all", folder.filePath("dangling.yaml"));
        std::vector<Error> problems;
        const auto catalogue =
            BoardCatalogue::load({folder.path().toStdString(), "/no/such/folder"}, &problems);
        QCOMPARE(catalogue.boards().size(), std::size_t{3});
        QStringList texts;
        for (const Error& problem : problems) {
            texts << QString::fromStdString(problem.toString());
        }
        const QString all = texts.join('\n');
        QCOMPARE(problems.size(), std::size_t{4});
        QVERIFY2(all.contains("b.yaml:2:1: unknown key `lutt`; did you mean `lut`?"), qPrintable(all));
        QVERIFY2(all.contains("dangling.yaml: cannot read this file"), qPrintable(all));
        QVERIFY2(all.contains("already defined by a.yaml"), qPrintable(all));
        QVERIFY2(all.contains("alias `c` already means board `c`"), qPrintable(all));
        QCOMPARE(BoardCatalogue::load({folder.path().toStdString()}).boards().size(), std::size_t{3});
    }

    void resourcesFolderCanBeSet()
    {
        QTemporaryDir resources;
        write(resources.filePath("boards/only.yaml"), board("only"));
        qputenv("SNAC_RESOURCES", resources.path().toUtf8());
        const auto catalogue = BoardCatalogue::of(hardware::findFolders());
        QCOMPARE(catalogue.boards().size(), std::size_t{1});
        QVERIFY(catalogue.boards().front().shipped);
        qputenv("SNAC_RESOURCES", "/no/such/folder");
        std::vector<Error> problems;
        QVERIFY(BoardCatalogue::of(hardware::findFolders(), &problems).boards().empty());
        QCOMPARE(problems.size(), std::size_t{1});
        QVERIFY(problems.front().message.find("SNAC_RESOURCES") != std::string::npos);
    }

    void relativeUserFoldersAreIgnored()
    {
        qputenv("XDG_DATA_HOME", "relative");
        qputenv("HOME", m_home->path().toUtf8());
        QCOMPARE(QString::fromStdString(hardware::findFolders().userBoards()),
                 m_home->path() + "/.local/share/snac-studio/boards");
    }

private:
    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_GUILESS_MAIN(TestBoardCatalogue)
#include "tst_board_catalogue.moc"
