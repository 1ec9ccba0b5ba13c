// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/arff.h"
#include "snac/data/prepare.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace snac::data;

class TestArff : public QObject
{
    Q_OBJECT

private:
    snac::RunControl m_control;
    QTemporaryDir m_folder;

    snac::Result<Dataset> load(const QByteArray& content, DatasetOptions options = {})
    {
        QFile file(m_folder.filePath("t.arff"));
        (void)file.open(QIODevice::WriteOnly);
        file.write(content);
        file.close();
        options.name = "file";
        options.path = file.fileName().toStdString();
        return loadDataset(options, m_control);
    }

    static constexpr const char* header = "% made up\n@RELATION 'some jets'\n\n@attribute mass numeric\n"
                                          "@ATTRIBUTE 'two words' REAL\n@attribute kind {'a b',c}\n";

private slots:
    void readsAttributesQuotesAndComments()
    {
        const auto dataset =
            load(QByteArray(header) + "@DATA\r\n1.5, -2, 'a b'\n% between\n2e1,3,c\n\n3,4,\"a b\"\n");
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->info.inputNames, (std::vector<std::string>{"mass", "two words"}));
        QCOMPARE(dataset->info.classNames, (std::vector<std::string>{"a b", "c"}));
        QCOMPARE(dataset->samples.labels, (std::vector<int>{0, 1, 0}));
        Matrix expected(3, 2);
        expected << 1.5, -2, 20, 3, 3, 4;
        QVERIFY(dataset->samples.inputs == expected);
        QCOMPARE(dataset->info.reading.format, std::string("ARFF file"));
        QVERIFY(dataset->info.reading.truth.find("the last attribute with a list of values") !=
                std::string::npos);
    }

    void theLastNominalAttributeIsTheTruthWhereverItStands()
    {
        const auto dataset =
            load("@relation r\n@attribute y {0,1}\n@attribute a numeric\n@attribute b numeric\n"
                 "@data\n0,1.5,2\n1,2.5,3\n0,3.5,4\n");
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->info.inputNames, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(dataset->samples.labels, (std::vector<int>{0, 1, 0}));
    }

    void missingValuesAreRefusedOrDropped()
    {
        const QByteArray content = QByteArray(header) + "@data\n1,2,c\n?,3,c\n4,5,'a b'\n";
        const auto refused = load(content);
        QVERIFY2(!refused && refused.error().toString().find("t.arff:9:") != std::string::npos,
                 refused ? "" : refused.error().toString().c_str());
        DatasetOptions options;
        options.missingValues = "drop_rows";
        const auto dropped = load(content, options);
        QVERIFY(dropped && dropped->samples.rows() == 2);
    }

    void damagedFilesAreRefusedWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("problem");
        const QByteArray top(header);
        QTest::newRow("no data line") << top << "no @data line";
        QTest::newRow("no rows") << top + "@data\n% nothing\n"
                                 << "no rows behind @data";
        QTest::newRow("sparse") << top + "@data\n{0 1, 2 c}\n"
                                << "t.arff:8:1: this row is sparse";
        QTest::newRow("open quote") << top + "@data\n1,2,'a b\n"
                                    << "t.arff:8:1: this quote is never closed";
        QTest::newRow("ragged") << top + "@data\n1,2,c\n1,2\n3,4,c\n"
                                << "t.arff:9:";
        QTest::newRow("too many") << top + "@data\n1,2,c,4\n"
                                  << "t.arff:8:7: this row has 4 fields, the first row has 3";
        QTest::newRow("text") << top + "@data\n1,2,c\nx,2,'a b'\n"
                              << "t.arff:9:";
        QTest::newRow("relational") << QByteArray("@relation r\n@attribute bag relational\n")
                                    << "t.arff:2:1: relational";
        QTest::newRow("nameless") << QByteArray("@relation r\n@attribute mass\n")
                                  << "needs a name and a type";
        QTest::newRow("other line") << QByteArray("@relation r\nmass numeric\n")
                                    << "no line of an ARFF header";
    }

    void damagedFilesAreRefusedWithTheirLine()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, problem);
        const auto dataset = load(content);
        QVERIFY(!dataset.has_value());
        const QString text = QString::fromStdString(dataset.error().toString());
        QVERIFY2(text.contains(problem), qPrintable(text));
    }

    void settingsOfOtherFilesAreRefused()
    {
        DatasetOptions options;
        options.labelsKey = "y";
        const auto dataset = load(QByteArray(header) + "@data\n1,2,c\n", options);
        QVERIFY(!dataset && dataset.error().message.find("this is an ARFF file") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestArff)
#include "tst_arff.moc"
