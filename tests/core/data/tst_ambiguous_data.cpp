// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/prepare.h"

#include "zip_writer.h"

#include <sys/stat.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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
        set("task", options.task);
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
        add("an index without a name", "0,5,0\n1,7,1\n2,6,0\n3,9,1\n4,2,1\n", "dataset.index_column",
            "index_column", "yes");
        add("an index without a name, kept", "0,5,0\n1,7,1\n2,6,0\n3,9,1\n4,2,1\n", "dataset.index_column",
            "index_column", "no");
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
        QTest::newRow("labels_path of a table") << table << "labels_path"
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
        options.task = "regression";
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
