// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One small table in every format that is read: the same inputs, truth, classes and counts of each, and the
// same words about them in the terminal, in the window and in the report of a study.
#include "../../../../test_environment.h"
#include "../../../cli/snac_process.h"

#include "snac/data/array_files.h"
#include "snac/data/hdf5_arrays.h"
#include "snac/data/prepare.h"
#include "snac/data/reading.h"
#include "snac/studio/pages/data/data_reader.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace snac;
using namespace snac::studio;
using snac::test::Output;

namespace {

constexpr int agreedRows = 45;

double agreedInput(int row, int column)
{
    return column == 0 ? (row * 7 % 11) * 0.25 - 1.0 : (row * 5 % 13) * 0.5;
}

int agreedClass(int row)
{
    return row % 5 % 3; // 18, 18 and 9 rows
}

/// With `missing` where tables have a hole; empty: arrays, which have none.
QByteArray agreedTable(const QByteArray& separator, const QByteArray& missing)
{
    QByteArray text;
    const auto line = [&](const QByteArrayList& fields) { text += fields.join(separator) + "\n"; };
    for (int row = 0; row < agreedRows; ++row) {
        line({QByteArray::number(agreedInput(row, 0)), QByteArray::number(agreedInput(row, 1)),
              QByteArray::number(agreedClass(row))});
        if (row == 10) {
            line({missing, "1.5", "0"});
            line({"0.25", missing, "1"});
        }
    }
    return text;
}

data::NamedArray agreedInputs(const char* name)
{
    data::NamedArray array{name, {agreedRows, 2}, std::vector<float>()};
    for (int row = 0; row < agreedRows; ++row) {
        for (int column = 0; column < 2; ++column) {
            std::get<0>(array.values).push_back(static_cast<float>(agreedInput(row, column)));
        }
    }
    return array;
}

data::NamedArray agreedTruth(const char* name)
{
    data::NamedArray array{name, {agreedRows}, std::vector<std::int64_t>()};
    for (int row = 0; row < agreedRows; ++row) {
        std::get<2>(array.values).push_back(agreedClass(row));
    }
    return array;
}

QByteArray bytesOf(const std::string& text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QJsonArray agreedClasses()
{
    return {QJsonObject{{"name", "0"}, {"rows", 18}}, QJsonObject{{"name", "1"}, {"rows", 18}},
            QJsonObject{{"name", "2"}, {"rows", 9}}};
}

} // namespace

class TestReaderAgreement : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::string m_fingerprint; ///< of the first format

    [[nodiscard]] data::DatasetOptions optionsFor(const QString& name, bool holed) const
    {
        data::DatasetOptions options;
        options.name = "file";
        options.path = m_folder.filePath(name).toStdString();
        options.labelsPath = name.endsWith(".npy") ? m_folder.filePath("y.npy").toStdString() : "";
        options.missingValues = holed ? "drop_rows" : "refuse";
        return options;
    }

    /// A study of the same data, as short as they come.
    QString writeStudy(const QString& name, bool holed) const
    {
        const QString study = name + ".yaml";
        test::write(m_folder.filePath(study),
                    "dataset:\n  name: file\n  path: " + name.toUtf8() + "\n" +
                        (name.endsWith(".npy") ? "  labels_path: y.npy\n" : "") +
                        (holed ? "  missing_values: drop_rows\n" : "") +
                        "search:\n  n_trials: 2\n  population: 2\n  epochs: 1\n  seed: 1\n"
                        "search_space:\n  num_layers: [1]\n  layer_widths: [[4, 8]]\n");
        return study;
    }

    DataAnswerPtr shown(const data::DatasetOptions& options) const
    {
        DataReader reader;
        DataAnswerPtr answer;
        connect(&reader, &DataReader::answered, [&](const DataAnswerPtr& got) { answer = got; });
        reader.request(options, {}, test::shippedEnvironment());
        return QTest::qWaitFor([&] { return answer != nullptr; }, 20000) ? answer : nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto put = [&](const char* name, const QByteArray& bytes) {
            test::write(m_folder.filePath(name), bytes);
        };
        put("t.csv", "a,b,label\n" + agreedTable(",", ""));
        put("t.tsv", "a\tb\tlabel\n" + agreedTable("\t", "NA"));
        put("t.dat", "# a b label\n" + agreedTable("  ", "nan"));
        put("t.arff",
            "@relation t\n@attribute a numeric\n@attribute b numeric\n@attribute label {0,1,2}\n@data\n" +
                agreedTable(",", "?"));
        put("t.npy", bytesOf(data::npyBytes(agreedInputs("x"))));
        put("y.npy", bytesOf(data::npyBytes(agreedTruth("y"))));
        const std::vector<data::NamedArray> both{agreedInputs("x"), agreedTruth("y")};
        put("t.npz", bytesOf(data::npzBytes(both).value()));
        put("t.h5", bytesOf(data::hdf5Bytes(both).value()));
    }

    void oneTableInAllFormats_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isTable"); // with names, and with rows that miss a value
        for (const char* const table : {"t.csv", "t.tsv", "t.dat", "t.arff"}) {
            QTest::newRow(table) << QString(table) << true;
        }
        for (const char* const arrays : {"t.npy", "t.npz", "t.h5"}) {
            QTest::newRow(arrays) << QString(arrays) << false;
        }
    }

    void oneTableInAllFormats()
    {
        QFETCH(QString, name);
        QFETCH(bool, isTable);
        // What is read.
        RunControl control;
        const data::DatasetOptions options = optionsFor(name, isTable);
        const auto read = data::loadDataset(options, control);
        QVERIFY2(read, read ? "" : read.error().toString().c_str());
        QCOMPARE(static_cast<int>(read->samples.rows()), agreedRows);
        for (int row = 0; row < agreedRows; ++row) {
            QCOMPARE(read->samples.inputs(row, 0), static_cast<float>(agreedInput(row, 0)));
            QCOMPARE(read->samples.inputs(row, 1), static_cast<float>(agreedInput(row, 1)));
            QCOMPARE(read->samples.labels[static_cast<std::size_t>(row)], agreedClass(row));
        }
        const data::DataReading& reading = read->info.reading;
        QCOMPARE(reading.classCounts, (std::vector<std::int64_t>{18, 18, 9}));
        QCOMPARE(reading.leftOut.size(), std::size_t(isTable ? 1 : 0));
        QVERIFY(!isTable ||
                reading.leftOut[0].starts_with("2 rows with a missing value, the first in line "));
        QVERIFY2(reading.notes.empty(), reading.notes.empty() ? "" : reading.notes[0].c_str());

        // What the terminal says of the study.
        const QString study = writeStudy(name, isTable);
        const Output inspected = test::runSnac(m_folder.path(), {"data", "inspect", study, "--json"});
        QVERIFY2(inspected.code == 0, inspected.err.constData());
        const QJsonObject said = inspected.json();
        QCOMPARE(said["classes"].toArray(), agreedClasses());
        QCOMPARE(said["rows"].toInt(), agreedRows);
        QCOMPARE(said["train_rows"].toInt() + said["validation_rows"].toInt() + said["test_rows"].toInt(),
                 agreedRows);
        // The numbers alone make the fingerprint.
        m_fingerprint = m_fingerprint.empty() ? said["fingerprint"].toString().toStdString() : m_fingerprint;
        QCOMPARE(said["fingerprint"].toString().toStdString(), m_fingerprint);

        // The window's model of the data.
        const DataAnswerPtr answer = shown(options);
        QVERIFY(answer && answer->seen);
        const data::DatasetInfo& seen = answer->seen->plan.info;
        QCOMPARE(seen.reading.classCounts, reading.classCounts);
        QCOMPARE(answer->seen->plan.train, said["train_rows"].toInteger());
        QCOMPARE(answer->seen->plan.validation, said["validation_rows"].toInteger());
        QCOMPARE(answer->seen->plan.test, said["test_rows"].toInteger());

        // The report of a study that ran.
        const Output ran = test::runSnac(m_folder.path(), {"run", study, "--study", name + ".snac"});
        QVERIFY2(ran.code == 0, ran.err.constData());
        const Output reported = test::runSnac(m_folder.path(), {"report", name + ".snac", "--json"});
        QVERIFY2(reported.code == 0, reported.err.constData());
        const QJsonObject told = reported.json()["dataset"].toObject();
        for (const char* const key :
             {"task", "inputs", "classes", "train_rows", "validation_rows", "test_rows", "fingerprint"}) {
            QCOMPARE(told[key], said[key]);
        }
        const QJsonObject words = told["reading"].toObject();
        QCOMPARE(words["rows"], said["rows"]);
        QCOMPARE(words["format"], said["format"]);
        QCOMPARE(words["header"], said["header"]);
        QCOMPARE(words["truth"], said["truth_from"]);
        QCOMPARE(words["left_out"], said["left_out"]);
        QCOMPARE(words["notes"], said["notes"]);

        // The same sentences everywhere, in the report for people too.
        const Output page = test::runSnac(m_folder.path(), {"report", name + ".snac", "--html", "page.html"});
        QVERIFY2(page.code == 0, page.err.constData());
        QFile file(m_folder.filePath("page.html"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString html = QString::fromUtf8(file.readAll()).replace("&#39;", "'");
        const Output spoken = test::runSnac(m_folder.path(), {"data", "inspect", study});
        const auto lines = data::readingLines(read->info);
        QCOMPARE(data::readingLines(seen).size(), lines.size());
        for (std::size_t i = 0; i < lines.size(); ++i) {
            QCOMPARE(data::readingLines(seen)[i].text, lines[i].text);
            const QString line = QString::fromStdString(lines[i].name + ": " + lines[i].text + "\n");
            QVERIFY2(QString::fromUtf8(spoken.out).contains(line), qPrintable(line));
            QVERIFY2(html.contains(QString::fromStdString(lines[i].text).toHtmlEscaped()), qPrintable(line));
        }
    }
};

QTEST_MAIN(TestReaderAgreement)
#include "tst_reader_agreement.moc"
