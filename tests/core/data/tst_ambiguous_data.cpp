// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/prepare.h"

#include "zip_writer.h"

#include <sys/stat.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <random>

using namespace snac::data;

namespace {

QByteArray toBytes(const std::string& bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

QByteArray zipped(const std::vector<std::pair<std::string, std::vector<int>>>& arrays)
{
    std::vector<std::pair<std::string, std::string>> members;
    for (const auto& [name, shape] : arrays) {
        int count = 1;
        for (const int extent : shape) {
            count *= extent;
        }
        QList<double> values;
        for (int i = 0; i < count; ++i) {
            values << i % 2;
        }
        members.emplace_back(name + ".npy", writeNpy("<f4", shape, values, false, 1));
    }
    return toBytes(writeZip(members, true));
}

/// Four columns: three of fractions and a class, or four of fractions.
QByteArray fractions(bool classes)
{
    QByteArray rows;
    for (int i = 0; i < 60; ++i) {
        rows += QByteArray::number((i * 37 % 101) / 101.0 - 0.5, 'f', 4) + ',' +
                QByteArray::number((i * 53 % 97) / 97.0, 'f', 4) + ',' +
                QByteArray::number((i * 29 % 89) / 89.0 + 0.003, 'f', 4) + ',' +
                (classes ? QByteArray::number(i % 3 == 0 ? 0 : 1)
                         : QByteArray::number((i * 41 % 83) / 83.0 - 0.4, 'f', 4)) +
                '\n';
    }
    return rows;
}

QByteArray words()
{
    return fractions(true).replace(",0\n", ",g\n").replace(",1\n", ",q\n");
}

/// With an index before fractions.
QByteArray indexed()
{
    QByteArray rows;
    int number = 0;
    for (const QByteArray& row : fractions(true).split('\n')) {
        rows +=
            row.isEmpty() ? QByteArray() : QByteArray::number(number++) + row.mid(row.indexOf(',')) + '\n';
    }
    return rows;
}

/// Whole numbers of few values, none of them in order.
QByteArray wholes(int columns)
{
    QByteArray rows;
    for (int i = 0; i < 60; ++i) {
        for (int column = 0; column < columns; ++column) {
            rows += QByteArray::number((i * (7 + 4 * column) + 3 * column) % 11) +
                    (column + 1 < columns ? ',' : '\n');
        }
    }
    return rows;
}

} // namespace

/// What could as well be otherwise is refused, with the candidates and the setting that decides; and the
/// setting does.
class TestAmbiguousData : public QObject
{
    Q_OBJECT

private:
    snac::RunControl m_control;
    QTemporaryDir m_folder;

    std::string write(const QByteArray& content) const
    {
        QFile file(m_folder.filePath("rows"));
        (void)file.open(QIODevice::WriteOnly);
        file.write(content);
        return file.fileName().toStdString();
    }

    snac::Result<Dataset> load(const QByteArray& content, const QString& setting = {},
                               const QString& value = {})
    {
        DatasetOptions options;
        options.name = "file";
        options.path = write(content);
        const auto set = [&](const char* name, std::string& member) {
            member = setting == QLatin1String(name) ? value.toStdString() : member;
        };
        set("label_column", options.labelColumn);
        set("header", options.header);
        set("index_column", options.indexColumn);
        set("inputs_key", options.inputsKey);
        set("labels_key", options.labelsKey);
        set("labels_path", options.labelsPath);
        set("missing_values", options.missingValues);
        if (setting == QLatin1String("task")) {
            options.task = snac::fromToken(taskTokens, value.toStdString()).value();
        }
        return loadDataset(options, m_control);
    }

private slots:
    void isRefusedUntilTheSettingDecides_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says"); // pieces of the message, joined by '*'
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("value");
        const auto add = [](const char* name, const QByteArray& content, const char* says,
                            const char* setting, const char* value) {
            QTest::newRow(name) << content << says << setting << value;
        };
        add("two names of the truth", "a,label,target\n1,0,1\n2,1,0\n3,0,1\n",
            "label, target*dataset.label_column", "label_column", "target");
        add("text beside the truth", "a,kind,label\n1,g,1\n2,q,0\n3,g,1\n",
            "kind, label*dataset.label_column", "", "");
        add("two columns of text", "a,kind,sort\n1,g,u\n2,q,v\n3,g,u\n", "kind, sort*dataset.label_column",
            "", "");
        QByteArray higgs;
        for (int i = 0; i < 30; ++i) {
            higgs += QByteArray::number(i % 2) + '\t' + QByteArray::number(0.25 + i) + '\t' +
                     QByteArray::number(0.5 + i * i) + '\n';
        }
        add("class first or target last", higgs, "column1, column3*dataset.label_column", "label_column",
            "column1");
        add("class first or target last, by task", higgs, "column1, column3*dataset.label_column", "task",
            "regression");
        add("numbered header or row", "0,1,2\n3,4,0\n5,6,1\n8,9,2\n", "dataset.header", "header", "no");
        add("numbered header or row, yes", "0,1,2\n3,4,0\n5,6,1\n8,9,2\n7,7,1\n", "dataset.header", "header",
            "yes");
        add("two columns", "0,1\n0.5,0\n0.25,1\n0.75,1\n", "dataset.header", "header", "yes");
        add("wrong value or header", "x,2.5,0\n1,2.5,1\n2,3.5,0\n4,4.5,1\n", "'x'*'2.5'*dataset.header",
            "header", "yes");
        add("an index in the place of the truth", "a,id\n0.5,0\n0.25,1\n0.75,1\n0.125,0\n",
            "id*dataset.label_column", "label_column", "id");
        add("text of an index in the place of the truth", "a,uuid\n0.5,p\n0.25,q\n0.75,p\n0.125,q\n",
            "uuid*dataset.label_column", "label_column", "uuid");
        add("an index without a name", "0,5,0\n1,7,1\n2,6,0\n3,9,1\n4,2,1\n", "dataset.index_column",
            "index_column", "yes");
        add("an index without a name, kept", "0,5,0\n1,7,1\n2,6,0\n3,9,1\n4,2,1\n", "dataset.index_column",
            "index_column", "no");
        for (const char* names : {"0,2,5,9", "3,2,1,0", "10,11,12,13", "400,450,500,550",
                                  "2019,2020,2021,2022", "0.0,1.0,2.0,3.0", "00,01,02,03", "0,1,3,4",
                                  "5,0,2,9", "\t2,4,8,16", "-2,-1,0,1", "1e1,2e1,3e1,4e1"}) {
            for (const auto& [kind, rows] :
                 {std::pair{"fractions", fractions(false)}, std::pair{"classes", fractions(true)}}) {
                for (const char* answer : {"yes", "no"}) {
                    add((QByteArray(names) + " above " + kind + ", " + answer).constData(),
                        QByteArray(names) + '\n' + rows, "dataset.header", "header", answer);
                }
            }
        }
        add("numbers of columns above words", "0,2,5,kind\n" + words(), "dataset.header", "header", "yes");
        add("numbers of columns above an index", ",2,5,9\n" + indexed(), "dataset.header", "header", "yes");
        add("years above whole numbers", "2019,2020,2021,2022\n" + wholes(4),
            "2019, 2020, 2021*dataset.header", "header", "yes");
        add("pixels above whole numbers", "3,7,12,40,41,90\n" + wholes(6), "3, 7, 12*dataset.header",
            "header", "yes");
        add("no name at the end", "a,b,label,\n" + wholes(4), "column 4 has no name*dataset.index_column",
            "index_column", "no");
        add("no name in the middle", "a,,b,label\n" + wholes(4), "column 2 has no name*dataset.index_column",
            "index_column", "no");
        add("no name in the middle, read by pandas", "a,Unnamed: 1,b,label\n" + wholes(4),
            "column 2 has no name*dataset.index_column", "index_column", "no");
        for (const char* answer : {"yes", "no"}) {
            add((QByteArray("no name above fractions, ") + answer).constData(),
                ",a,b,label\n" + fractions(true), "column 1 has no name*dataset.index_column", "index_column",
                answer);
            add((QByteArray("no name above words, ") + answer).constData(),
                ",a,b\ng,1,2\nq,2,3\ng,1,4\nq,0,1\n", "column 1 has no name*text*dataset.index_column",
                "index_column", answer);
            for (const char* name : {"id", "ID", "index", "Index", "level_0", "row_id"}) {
                add((QByteArray(name) + " that repeats, " + answer).constData(),
                    QByteArray(name) + ",a,b,label\n" + wholes(4),
                    "the name of an index*dataset.index_column", "index_column", answer);
            }
        }
        const auto commas = [](const char* format) {
            QByteArray rows;
            for (int i = 0; i < 40; ++i) {
                char row[64];
                std::snprintf(row, sizeof row, format, (i * 37 + 5) % 1000, (i * 113 + 7) % 1000, i % 3);
                rows += row;
            }
            return rows;
        };
        add("decimal commas between commas", commas("-0,%03d,1,%03d,%d\n"), "decimal*dataset.label_column",
            "label_column", "column5");
        add("decimal commas between commas, zeros", commas("3,%03d,1,%03d,%d\n"),
            "decimal*dataset.label_column", "label_column", "column5");
        add("decimal commas between commas, crlf and classes of text", commas("-0,%d,0,%d,g%d\r\n"),
            "decimal*dataset.label_column", "label_column", "column5");
        add("decimal commas between commas and blanks", commas("-0,%03d, 1,%03d, %d\n"),
            "decimal*dataset.label_column", "label_column", "column5");
        add("two inputs", zipped({{"x", {6, 2}}, {"data", {6, 3}}, {"y", {6}}}),
            "x (6 x 2)*data (6 x 3)*dataset.inputs_key", "inputs_key", "x");
        add("x and x_train", zipped({{"x", {6, 2}}, {"x_train", {4, 2}}, {"y", {6}}}),
            "x_train (4 x 2)*dataset.inputs_key", "inputs_key", "x");
        add("two truths", zipped({{"x", {6, 2}}, {"y", {6}}, {"labels", {6}}}),
            "y (6)*labels (6)*dataset.labels_key", "labels_key", "y");
        add("weight alone", zipped({{"x", {6, 2}}, {"w", {6}}}), "w (6)*dataset.labels_key", "labels_key",
            "w");
        add("event number alone", zipped({{"x", {6, 2}}, {"event_number", {6}}}),
            "event_number (6)*dataset.labels_key", "labels_key", "event_number");
        add("unknown vectors", zipped({{"x", {6, 2}}, {"p", {6}}, {"q", {6}}}),
            "p (6)*q (6)*dataset.labels_key", "labels_key", "q");
        add("unknown matrices", zipped({{"p", {6, 2}}, {"q", {6, 3}}, {"y", {6}}}),
            "p (6 x 2)*q (6 x 3)*dataset.inputs_key", "inputs_key", "q");
        add("training inputs with the truth of the test",
            zipped({{"x_train", {6, 2}}, {"x_test", {4, 2}}, {"y_test", {4}}}),
            "x_train (6 x 2)*dataset.labels_key", "", "");
    }

    void isRefusedUntilTheSettingDecides()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        QFETCH(QString, setting);
        QFETCH(QString, value);
        const auto refused = load(content);
        QVERIFY(!refused.has_value());
        const QString message = QString::fromStdString(refused.error().message);
        for (const QString& piece : says.split('*')) {
            QVERIFY2(message.contains(piece), qPrintable(message));
        }
        if (!setting.isEmpty()) {
            const auto decided = load(content, setting, value);
            QVERIFY2(decided.has_value(), decided ? "" : decided.error().toString().c_str());
        }
    }

    void settingsThatDoNotFitAreErrors_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("value");
        const QByteArray archive = zipped({{"x", {6, 2}}, {"y", {6}}});
        const QByteArray table = "a,b,label\n1,2,0\n3,4,1\n5,6,0\n";
        QTest::newRow("label_column of an archive") << archive << "label_column"
                                                    << "y";
        QTest::newRow("header of an archive") << archive << "header"
                                              << "yes";
        QTest::newRow("index of an archive") << archive << "index_column"
                                             << "yes";
        QTest::newRow("missing values of an archive") << archive << "missing_values"
                                                      << "drop_rows";
        QTest::newRow("inputs_key of a table") << table << "inputs_key"
                                               << "x";
        QTest::newRow("labels_key of a table") << table << "labels_key"
                                               << "y";
        const QByteArray arff =
            "@relation r\n@attribute a numeric\n@attribute label {u,v}\n@data\n1,u\n2,v\n";
        QTest::newRow("labels_path of ARFF") << arff << "labels_path"
                                             << "y.npy";
        const QByteArray array = toBytes(writeNpy("<f4", {3, 2}, {1, 2, 3, 4, 5, 6}, false, 1));
        QTest::newRow("label_column of an array") << array << "label_column"
                                                  << "y";
        QTest::newRow("labels_key of an array") << array << "labels_key"
                                                << "y";
    }

    void settingsThatDoNotFitAreErrors()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, setting);
        QFETCH(QString, value);
        const auto refused = load(content, setting, value);
        QVERIFY(!refused.has_value());
        QVERIFY2(refused.error().message.starts_with("dataset." + setting.toStdString() + " goes with"),
                 refused.error().message.c_str());
    }

    void settingsOfFilesDoNotFitSimulatedRows()
    {
        DatasetOptions options;
        options.rows = 200;
        options.labelColumn = "y";
        const auto refused = loadDataset(options, m_control);
        QVERIFY(!refused.has_value());
        QVERIFY(refused.error().message.find("simulated") != std::string::npos);
        options.refuseMisfits = false; // a study begun before this was an error
        QVERIFY(loadDataset(options, m_control).has_value());
    }

    void messagesSayWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        const auto add = [](const char* name, const QByteArray& content, const char* says) {
            QTest::newRow(name) << content << says;
        };
        add("one class", "a,b,label\n1,2,g\n3,4,g\n5,6,g\n",
            "all rows have the same label (g)*dataset.label_column");
        add("title before the header", "My data\na,b,label\n1,2,g\n3,4,q\n5,5,g\n",
            "this line has 1 field, and those below have 3");
        add("utf-16",
            QByteArray("\xff\xfe"
                       "a\0,\0b\0\n\0",
                       10),
            "UTF-16*UTF-8");
        add("commas without end", QByteArray(5'000'000, ','), "more than 65536 columns");
        add("a label without end", "a,b,label\n1,2,g\n3,4," + QByteArray(5000, 'q') + "\n",
            "longer than 1000 bytes");
        add("a name without end", QByteArray(5000, 'q') + ",b,label\n1,2,g\n3,4,q\n",
            "longer than 1000 bytes");
    }

    void commasOfNumbersAreNeverNamesOfClasses_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("row"); // %1, %2: whole numbers; %3: 0, 1 or 2
        QTest::addColumn<QString>("says");
        const auto add = [](const char* header, const char* row, const char* says) {
            QTest::newRow(QByteArray(QByteArray(header) + row).constData())
                << QByteArray(header) << QByteArray(row) << says;
        };
        add("a,b,y\n", "%1.5,%2,\"%3,5\"\n", "decimal comma");
        add("a,b,y\n", "\"-%1,5\",%2.25,%3\n", "decimal comma");
        add("a,b,y\n", "1.2,\"-%1,5\",%3.25\n", "decimal point");
        add("a;b;y\n", "-0.44;-0.29;%3,5\n", "decimal point");
        add("a;b;y\n", "-0,44;%1,29;%3.5\n", "decimal comma");
        add("a\tb\ty\n", "0.44\t%1.29\t%3,25\n", "decimal point");
        add("a,b,y\n", "%1,%2,\"1,23%3\"\n", "thousands");
        add("a,b,y\n", "\"1,23%3\",%2,%3\n", "thousands");
        add("a,b,y\n", "%1,%2,\"1,234,56%3\"\n", "thousands");
        add("a,b,y\n", "\"1,234.5%3\",%2,%3\n", "thousands");
        add("a;b;y\n", "%1;%2;1.234,5%3\n", "thousands");
        add("a,b,y\n", "%1,%2,1'23%3\n", "thousands");
    }

    void commasOfNumbersAreNeverNamesOfClasses()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, row);
        QFETCH(QString, says);
        QByteArray content = header;
        for (int i = 0; i < 60; ++i) {
            content += QByteArray(row)
                           .replace("%1", QByteArray::number(i % 7))
                           .replace("%2", QByteArray::number(i % 5))
                           .replace("%3", QByteArray::number(i % 3));
        }
        const auto refused = load(content);
        QVERIFY(!refused.has_value());
        QVERIFY2(refused.error().message.find(says.toStdString()) != std::string::npos,
                 refused.error().message.c_str());
    }

    /// Words with commas are words, also where one of them looks like a number; a comma that is proven is
    /// read.
    void commasOfWordsAndProvenOnesAreRead()
    {
        const auto sets = load("a,b,y\n1.5,2,\"1,2\"\n2.5,1,\"1,2,3 and 4\"\n0.5,3,none at "
                               "all\n1.5,2,\"1,2\"\n3.5,2,none at all\n");
        QVERIFY2(sets.has_value(), sets ? "" : sets.error().toString().c_str());
        QCOMPARE(sets->info.classNames, (std::vector<std::string>{"1,2", "1,2,3 and 4", "none at all"}));
        const auto proven = load("a,b,y\n\"1,234\",2,0\n\"0,5\",1,1\n\"12,75\",3,0\n");
        QVERIFY2(proven.has_value(), proven ? "" : proven.error().toString().c_str());
        QCOMPARE(proven->samples.inputs(0, 0), 1.234F);
    }

    /// What asks too often is set to "no" without a look.
    void ordinaryTablesAreNotAskedAbout_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"fractions", "tenths", "whole numbers", "few whole numbers", "mixed"}) {
            QTest::newRow(kind) << QString::fromLatin1(kind);
        }
    }

    void ordinaryTablesAreNotAskedAbout()
    {
        QFETCH(QString, kind);
        int asked = 0;
        for (unsigned seed = 0; seed < 200; ++seed) {
            std::mt19937 random(seed);
            QByteArray content;
            for (int i = 0; i < 100; ++i) {
                for (int column = 0; column < 5; ++column) {
                    const double value = static_cast<double>(random() % 100000) / 1000.0;
                    const bool whole = kind.contains("whole") || (kind == "mixed" && column % 2 == 0);
                    const int modulus = kind.startsWith("few") ? 10 : 100;
                    content += whole ? QByteArray::number(static_cast<int>(value) % modulus)
                                     : QByteArray::number(value, 'f', kind == "tenths" ? 1 : 3);
                    content += ',';
                }
                content += QByteArray::number(random() % 3) + '\n';
            }
            const auto dataset = load(content);
            asked += dataset ? 0 : 1;
        }
        QVERIFY2(asked <= 2, qPrintable(QString::number(asked)));
    }

    void messagesSayWhatToDo()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        const auto refused = load(content);
        QVERIFY(!refused.has_value());
        const QString message = QString::fromStdString(refused.error().toString());
        for (const QString& piece : says.split('*')) {
            QVERIFY2(message.contains(piece), qPrintable(message));
        }
        QVERIFY(message.size() < 1000);
    }

    void wholeNumbersOfAQuantityAreExplained()
    {
        QByteArray content = "a,quality\n";
        for (int i = 0; i < 20; ++i) {
            content += QByteArray::number(i * 0.5) + ',' + (i == 0 ? "2" : "7") + '\n';
        }
        DatasetOptions options;
        options.name = "file";
        options.path = write(content);
        const auto refused = loadPrepared(options, m_control);
        QVERIFY(!refused.has_value());
        QVERIFY2(refused.error().message.find("if it is a quantity, set dataset.task to regression") !=
                     std::string::npos,
                 refused.error().message.c_str());
        options.task = TaskKind::Regression;
        QVERIFY(loadPrepared(options, m_control).has_value());
    }

    void pipesAreRefusedAtOnce()
    {
        const std::string pipe = m_folder.filePath("pipe").toStdString();
        QVERIFY(::mkfifo(pipe.c_str(), 0600) == 0);
        DatasetOptions options;
        options.name = "file";
        options.path = pipe;
        const auto refused = loadDataset(options, m_control);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().message, std::string("this is a pipe, not a file"));
    }

    /// Small archives that would fill the memory or take for ever.
    void archivesAreBounded()
    {
        // A few bytes that are announced as 70 MB.
        std::string bomb = writeZip({{"x.npy", writeNpy("|u1", {70, 1'000'000}, {}, false, 1)},
                                     {"y.npy", writeNpy("|u1", {70}, QList<double>(70, 1), false, 1)}},
                                    true);
        bomb.replace(bomb.find("PK\x01\x02") + 24, 4, littleEndian(70'000'128, 4));
        const auto padded = load(toBytes(bomb));
        QVERIFY(!padded.has_value());
        QVERIFY2(padded.error().message.find("70 MB") != std::string::npos, padded.error().message.c_str());
        // Two members of the directory with one body.
        std::string archive = writeZip({{"x.npy", writeNpy("<f4", {2, 1}, {1, 2}, false, 1)},
                                        {"y.npy", writeNpy("<f4", {2, 1}, {1, 2}, false, 1)}},
                                       false);
        const std::size_t first = archive.find("PK\x01\x02");
        const std::size_t second = archive.find("PK\x01\x02", first + 4);
        archive.replace(second + 42, 4, archive.substr(first + 42, 4));
        const auto shared = load(toBytes(archive));
        QVERIFY(!shared.has_value());
        QVERIFY2(shared.error().message.find("share bytes of the file") != std::string::npos,
                 shared.error().message.c_str());
    }
};

QTEST_GUILESS_MAIN(TestAmbiguousData)
#include "tst_ambiguous_data.moc"
