// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/csv_encoding.h"

#include "snac/data/csv.h"
#include "snac/data/csv_bounds.h"
#include "snac/data/csv_scanner.h"
#include "snac/data/prepare.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace snac::data;

class TestCsvEncoding : public QObject
{
    Q_OBJECT

    snac::RunControl m_control;

private slots:
    void whatNoTableBeginsWith()
    {
        const auto told = [](const std::string& beginning) {
            const auto checked = checkFirstLine(beginning, "rows.csv");
            return checked ? QString() : QString::fromStdString(checked.error().message);
        };
        QVERIFY(told(std::string(100, '\0')).contains("zero byte"));
        QVERIFY(told(std::string("a,b\n1,2\n")).isEmpty());
        QVERIFY(told("a,b\n1," + std::string(5, '\0')).isEmpty()); // the reader says in which row
        QVERIFY(told(std::string(longestCsvLine + 1, 'a')).contains("first line is longer"));
        QVERIFY(told(std::string(longestCsvLine, 'a') + "\n").isEmpty());
        QVERIFY(told(std::string(mostCsvColumns, ',') + "\n1").contains("65536 columns"));
        QVERIFY(told(std::string(mostCsvColumns - 1, ',') + "\n1").isEmpty());
        QVERIFY(told('"' + std::string(mostCsvColumns, ',') + "\"\n1").isEmpty());
    }

    /// Of a file that is no table no more than its beginning is read, however large it is.
    void hugeFilesOfNothing()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath("holes.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(qint64(1) << 34)); // 16 GB of holes
        file.close();
        DatasetOptions options;
        options.name = "file";
        options.path = folder.filePath("holes.csv").toStdString();
        const auto loaded = loadDataset(options, m_control);
        QVERIFY(!loaded);
        QVERIFY2(loaded.error().message.contains("zero byte"), loaded.error().message.c_str());
    }

    void texts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line"); // 0: none is wrong
        QTest::addColumn<int>("column");
        QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << 0 << 0;
        QTest::newRow("UTF-8") << QByteArray("gr\xc3\xb6\xc3\x9f"
                                             "e,b\n1,2\n")
                               << 0 << 0;
        QTest::newRow("mark of UTF-8") << QByteArray("\xef\xbb\xbf"
                                                     "a,b\n1,2\n")
                                       << 0 << 0;
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                              "a")
                                << 1 << 1;
        QTest::newRow("name in Latin-1") << QByteArray("a,gr\xf6\xdf"
                                                       "e\n1,2\n")
                                         << 1 << 5;
        QTest::newRow("behind right ones") << QByteArray("\xc3\xb6,\xc3\xb6,\xe4\n") << 1 << 7;
        QTest::newRow("class in Latin-1") << QByteArray("\xc3\xb6,b\n1,x\n2,\xe4\n") << 3 << 3;
        QTest::newRow("cut at the end") << QByteArray("a,b\n1,\xc3") << 2 << 3;
    }

    void texts()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(int, column);
        const auto checked = checkEncoding(text.toStdString(), "rows.csv", true);
        QCOMPARE(checked.has_value(), line == 0);
        if (line > 0) {
            QCOMPARE(checked.error().place.line, line);
            QCOMPARE(checked.error().place.column, column);
            QVERIFY(checked.error().message.find("save it as UTF-8") != std::string::npos);
        }
        // Studies that began before such texts were refused.
        QCOMPARE(checkEncoding(text.toStdString(), "rows.csv", false).has_value(),
                 !text.startsWith("\xff\xfe"));
    }

    void tablesAreLookedAt()
    {
        const std::string text = "a,b,label\n1,2,x\n3,4,\xe4\n";
        QVERIFY(!parseCsv(text, "rows.csv", {.labelColumn = {}, .careful = true}, m_control));
        QVERIFY(parseCsv(text, "rows.csv", {}, m_control).has_value());
    }
};

QTEST_APPLESS_MAIN(TestCsvEncoding)
#include "tst_csv_encoding.moc"
