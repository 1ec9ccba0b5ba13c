// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Weights, groups and times: columns of a table or arrays of an archive, which are no inputs.
#include "snac/data/fingerprint.h"
#include "snac/data/prepare.h"
#include "snac/data/reading.h"
#include "snac/data/rows.h"

#include "zip_writer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace snac::data;

namespace {

/// 60 rows of ten runs, six each, in turn; the time counts backwards.
std::string runsTable(bool dates = false)
{
    std::string text = "run,a,when,b,label\n";
    for (int row = 0; row < 60; ++row) {
        const int time = 59 - row;
        const std::string day = (time % 28 < 9 ? "0" : "") + std::to_string(time % 28 + 1);
        text += "r" + std::to_string(row % 10) + "," + std::to_string(row) + ".5," +
                (dates ? "2026-0" + std::to_string(time / 28 + 1) + "-" + day : std::to_string(time)) + "," +
                std::to_string(row * 3 % 13) + ".25," + (row / 10 % 2 == 0 ? "q" : "g") + "\n";
    }
    return text;
}

QByteArray sideNotes(const DatasetInfo& info)
{
    QByteArray all;
    for (const std::string& note : info.reading.notes) {
        all += QByteArray::fromStdString(note) + "\n";
    }
    return all;
}

std::string sideArray(const std::string& type, const QList<double>& values)
{
    return writeNpy(type, {static_cast<int>(values.size())}, values, false, 1);
}

} // namespace

class TestSideValues : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    snac::RunControl m_control;

    std::string put(const char* name, const std::string& bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), std::ssize(bytes)) < 0) {
            qFatal("cannot write");
        }
        return file.fileName().toStdString();
    }

    DatasetOptions table(const std::string& text, const char* name = "runs.csv") const
    {
        DatasetOptions options;
        options.name = "file";
        options.path = put(name, text);
        options.labelColumn = "label";
        options.normalize = false;
        return options;
    }

    /// Ten rows x y and what else is given.
    DatasetOptions archive(std::vector<std::pair<std::string, std::string>> more) const
    {
        QList<double> x;
        for (int i = 0; i < 40; ++i) {
            x.append(i * 0.5);
        }
        more.emplace_back("x.npy", writeNpy("<f4", {20, 2}, x, false, 1));
        QList<double> y;
        for (int i = 0; i < 20; ++i) {
            y.append(i % 2);
        }
        more.emplace_back("y.npy", sideArray("<i8", y));
        DatasetOptions options;
        options.name = "file";
        options.path = put("sides.npz", writeZip(more, true));
        return options;
    }

    QByteArray refusal(const DatasetOptions& options)
    {
        const auto prepared = loadPrepared(options, m_control);
        return prepared ? QByteArray("no error") : QByteArray::fromStdString(prepared.error().message);
    }

private slots:
    void equalNumbersAreOneGroup_data()
    {
        QTest::addColumn<std::vector<std::string>>("written"); // in turn
        QTest::addColumn<int>("groups");
        QTest::addColumn<QByteArray>("apart");
        using Texts = std::vector<std::string>;
        QTest::newRow("whole") << Texts{"5", "5.0", "+5", "6"} << 2 << QByteArray();
        QTest::newRow("fractions") << Texts{"1.50", "1.5", "2.5", "15e-1"} << 2 << QByteArray();
        QTest::newRow("zeros in front")
            << Texts{"05", "5", "5.0", "6"} << 3 << QByteArray("groups 05 and 5 are");
        QTest::newRow("beyond 2^53") << Texts{"9007199254740992", "9007199254740993"} << 2 << QByteArray();
        QTest::newRow("among words") << Texts{"5", "5.0", "a", "b"} << 4 << QByteArray();
    }
    void equalNumbersAreOneGroup()
    {
        QFETCH(std::vector<std::string>, written);
        QFETCH(int, groups);
        QFETCH(QByteArray, apart);
        std::string text = "run,a,label\n";
        for (int row = 0; row < 40; ++row) {
            text += written[static_cast<std::size_t>(row) % written.size()] + "," + std::to_string(row) +
                    ".5," + (row % 3 == 0 ? "q" : "g") + "\n";
        }
        DatasetOptions options = table(text, "numbers.csv");
        options.groupColumn = "run";
        const auto read = loadDataset(options, m_control);
        QVERIFY2(read.has_value(), read ? "" : read.error().toString().c_str());
        QCOMPARE(std::ssize(read->groupNames), groups);
        const QByteArray notes = sideNotes(read->info);
        QCOMPARE(notes.contains("kept apart"), !apart.isEmpty());
        QVERIFY2(notes.contains(apart), notes.constData());
    }

    void aGroupFallsIntoOnePart()
    {
        DatasetOptions options = table(runsTable());
        options.groupColumn = "RUN"; // but for capitals
        options.drop = {"when"};
        const auto prepared = loadPrepared(options, m_control);
        QVERIFY2(prepared.has_value(), prepared ? "" : prepared.error().toString().c_str());
        QCOMPARE(prepared->info.inputNames, (std::vector<std::string>{"a", "b"}));
        std::set<int> seen;
        std::size_t groups = 0;
        for (const Samples* part : {&prepared->train, &prepared->validation, &prepared->test}) {
            const std::set<int> here(part->groups.begin(), part->groups.end());
            groups += here.size();
            seen.insert(here.begin(), here.end());
            for (Eigen::Index row = 0; row < part->rows(); ++row) { // they belong to these rows
                const int number = static_cast<int>(part->inputs(row, 0));
                QCOMPARE(part->groups[static_cast<std::size_t>(row)], number % 10);
            }
        }
        QCOMPARE(seen.size(), std::size_t(10));
        QCOMPARE(groups, std::size_t(10));
        const QByteArray notes = sideNotes(prepared->info);
        QVERIFY2(notes.contains("column run says which rows belong together"), notes);
        QVERIFY2(notes.contains("split by whole groups: 6 groups to train on, 2 to validate with, 2 to test"),
                 notes);
        const auto again = loadPrepared(options, m_control);
        QCOMPARE(again->train.groups, prepared->train.groups);
        options.dataSeed = 2;
        QVERIFY(loadPrepared(options, m_control)->train.groups != prepared->train.groups);
    }

    void theLastRowsInTimeAreSplitOff_data()
    {
        QTest::addColumn<bool>("dates");
        QTest::newRow("numbers") << false;
        QTest::newRow("dates") << true;
    }

    void theLastRowsInTimeAreSplitOff()
    {
        QFETCH(bool, dates);
        DatasetOptions options = table(runsTable(dates));
        options.timeColumn = "when";
        options.drop = {"run"};
        const auto prepared = loadPrepared(options, m_control);
        QVERIFY2(prepared.has_value(), prepared ? "" : prepared.error().toString().c_str());
        QCOMPARE(prepared->info.inputNames, (std::vector<std::string>{"a", "b"}));
        // Column a counts against the time: the earliest rows have the largest numbers.
        QCOMPARE(prepared->train.inputs.col(0).minCoeff(), 24.5F);
        QCOMPARE(prepared->validation.inputs.col(0).maxCoeff(), 23.5F);
        QCOMPARE(prepared->validation.inputs.col(0).minCoeff(), 12.5F);
        QCOMPARE(prepared->test.inputs.col(0).maxCoeff(), 11.5F);
        const QByteArray notes = sideNotes(prepared->info);
        QVERIFY2(
            notes.contains("split by time, the earliest first: 36 rows to train on, 12 to validate with, "
                           "12 to test with"),
            notes);
    }

    void whatCannotBeSplitIsRefused()
    {
        DatasetOptions options = table("g,a,label\nx,1,0\nx,2,1\ny,3,0\ny,4,1\ny,5,0\n");
        options.groupColumn = "g";
        QVERIFY2(refusal(options).startsWith("dataset.group_column has 2 groups: training, validation and "
                                             "test need one each"),
                 refusal(options));
        options.groupColumn.clear();
        options.timeColumn = "g";
        QVERIFY2(refusal(options).contains("'x' is neither a number nor a date"), refusal(options));
        options = table("t,a,label\n1,1,0\n1,2,1\n1,3,0\n1,4,1\n");
        options.timeColumn = "t";
        QVERIFY2(refusal(options).startsWith("dataset.time_column has 1 different time:"), refusal(options));
        options = table("t,a,label\n1,1.5,0\n2,2.5,0\n3,3.5,0\n4,4.5,1\n5,5.5,1\n6,6.5,1\n");
        options.timeColumn = "t";
        options.validationFraction = 0.34;
        options.testFraction = 0.17;
        QVERIFY2(refusal(options).contains("class '1' has no row to train on") ||
                     refusal(options).contains("all validation rows are of one class"),
                 refusal(options));
        options = table("t,a,label\n1,1,0\n2026-01-01,2,1\n");
        options.timeColumn = "t";
        QVERIFY2(refusal(options).contains("'2026-01-01' is a date, and the rows above have numbers"),
                 refusal(options));
        options = table(runsTable());
        options.timeColumn = "when";
        options.groupColumn = "run";
        QVERIFY2(refusal(options).contains("keep one of them"), refusal(options));
        options.timeColumn.clear();
        options.groupColumn = "nothing";
        QVERIFY2(refusal(options).contains("no column is called 'nothing' (dataset.group_column)"),
                 refusal(options));
        options.groupColumn = "run";
        options.weightColumn = "run";
        QVERIFY2(refusal(options).contains("dataset.group_column and dataset.weight_column both name 'run'"),
                 refusal(options));
    }

    void aRowWithoutGroupIsMissingOne()
    {
        DatasetOptions options = table("g,a,label\n1,1,0\n,2,1\n2,3,0\n2,4,1\n3,5,0\n3,6,1\n");
        options.groupColumn = "g";
        QVERIFY2(refusal(options).startsWith("a value is missing (column g)"), refusal(options));
        options.missingValues = "drop_rows";
        const auto dataset = loadDataset(options, m_control);
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->samples.groups, (std::vector<int>{0, 1, 1, 2, 2}));
        QCOMPARE(dataset->groupNames, (std::vector<std::string>{"1", "2", "3"}));
    }

    void testRowsHaveGroupsOfTheirOwn()
    {
        DatasetOptions options = table("g,a,label\n1,1,0\n1,2,1\n2,3,0\n2,4,1\n");
        options.groupColumn = "g";
        options.testPath = put("test.csv", "g,a,label\n3,1,0\n3,2,1\n");
        const auto prepared = loadPrepared(options, m_control);
        QVERIFY2(prepared.has_value(), prepared ? "" : prepared.error().toString().c_str());
        QCOMPARE(prepared->train.rows(), 2);
        QCOMPARE(prepared->validation.rows(), 2);
        QCOMPARE(prepared->test.groups, (std::vector<int>{2, 2}));
        QCOMPARE(prepared->info.reading.testRows, 2);
        options.testPath = put("test.csv", "g,a,label\n2,1,0\n3,2,1\n");
        QVERIFY2(
            refusal(options).startsWith("the test rows have the group '2', and so have rows to train on"),
            refusal(options));
    }

    void arraysSayTheSame()
    {
        QList<double> weights;
        QList<double> groups;
        for (int i = 0; i < 20; ++i) {
            weights.append(i % 4 == 0 ? 2.0 : 0.5);
            groups.append(100 + i / 4);
        }
        DatasetOptions options =
            archive({{"how_much.npy", sideArray("<f8", weights)}, {"run.npy", sideArray("<i4", groups)}});
        options.weightColumn = "how_much";
        options.groupColumn = "run";
        const auto dataset = loadDataset(options, m_control);
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->samples.weights(0), 2.0F);
        QCOMPARE(dataset->samples.weights(1), 0.5F);
        QCOMPARE(dataset->groupNames, (std::vector<std::string>{"100", "101", "102", "103", "104"}));
        QCOMPARE(dataset->samples.groups[19], 4);
        QVERIFY(dataset->info.reading.leftOut.empty());
        QVERIFY(sideNotes(dataset->info).contains("array how_much says what each row counts in the loss"));
        options.groupColumn.clear();
        options.timeColumn = "run";
        const auto prepared = loadPrepared(options, m_control);
        QVERIFY2(prepared.has_value(), prepared ? "" : prepared.error().toString().c_str());
        QCOMPARE(prepared->train.rows(), 12);
        QCOMPARE(*std::ranges::min_element(prepared->test.times), 104.0);
    }

    void arraysThatDoNotFitAreRefused()
    {
        DatasetOptions options = archive({{"w.npy", sideArray("<f8", {1, 2, 3})}});
        options.weightColumn = "w";
        QVERIFY2(refusal(options).startsWith("dataset.weight_column must name one number a row: this array "
                                             "has 3 rows of 1 number, and the inputs have 20 rows"),
                 refusal(options));
        options.weightColumn = "v";
        QVERIFY2(refusal(options).startsWith("no array is called 'v' (dataset.weight_column); there are: "),
                 refusal(options));
        QList<double> weights(20, 1.0);
        weights[3] = -1.0;
        options = archive({{"w.npy", sideArray("<f8", weights)}});
        options.weightColumn = "w";
        QVERIFY2(refusal(options).startsWith("row 4 cannot count -1"), refusal(options));
        options = archive({{"w.npy", sideArray("<f8", QList<double>(20, 0.0))}});
        options.weightColumn = "w";
        QVERIFY2(refusal(options).startsWith("all weights are 0"), refusal(options));
    }

    /// A table to predict may lack the column, and is never read as an input.
    void predictionsNeedNone()
    {
        DatasetOptions options = table(runsTable());
        options.groupColumn = "run";
        options.timeColumn = {};
        options.drop = {"when"};
        const auto with = readRows(options, {"a", "b"}, m_control);
        QVERIFY2(with.has_value(), with ? "" : with.error().toString().c_str());
        QCOMPARE(with->inputs.rows(), 60);
        options.path = put("bare.csv", "a,b,label\n1,2,q\n3,4,g\n");
        const auto without = readRows(options, {"a", "b"}, m_control);
        QVERIFY2(without.has_value(), without ? "" : without.error().toString().c_str());
        QCOMPARE(without->inputs(1, 0), 3.0F);
        // What trains alone may be empty, whatever it is.
        options.weightColumn = "w";
        options.timeColumn = "when";
        options.drop.clear();
        options.path = put("empty.csv", "run,a,b,when,w\n,1,2,,\nr1,3,4,later,-1\n");
        const auto empty = readRows(options, {"a", "b"}, m_control);
        QVERIFY2(empty.has_value(), empty ? "" : empty.error().toString().c_str());
        QCOMPARE(empty->inputs.rows(), 2);
        QCOMPARE(empty->inputs(1, 1), 4.0F);
    }

    /// When test rows were taken, and what they count, decides nothing.
    void testRowsNeedNoTimesAndWeights()
    {
        std::string text = runsTable();
        DatasetOptions options = table(text);
        options.timeColumn = "when";
        options.weightColumn = "b";
        options.drop = {"run"};
        options.testPath = put("later.csv", "run,a,label\nr1,3,q\nr2,4,g\n");
        const auto bare = loadPrepared(options, m_control);
        QVERIFY2(bare.has_value(), bare ? "" : bare.error().toString().c_str());
        QCOMPARE(bare->test.rows(), 2);
        QCOMPARE(bare->test.inputs.cols(), 1);
        options.testPath = put("later.csv", "run,a,when,b,label\nr1,3,,1,q\nr2,4,,2,g\n");
        const auto with = loadPrepared(options, m_control);
        QVERIFY2(with.has_value(), with ? "" : with.error().toString().c_str());
        QCOMPARE(with->test.inputs.cols(), 1);
    }

    /// Who cleared a column away in one file need not bring it in the other; groups are another matter.
    void whatIsLeftOutMayBeGoneFromATestFile()
    {
        DatasetOptions options = table(runsTable());
        options.drop = {"when", "run"};
        options.testPath = put("later.csv", "a,b,label\n3,1,q\n4,2,g\n");
        const auto gone = loadPrepared(options, m_control);
        QVERIFY2(gone.has_value(), gone ? "" : gone.error().toString().c_str());
        QCOMPARE(gone->test.rows(), 2);
        QCOMPARE(gone->test.inputs.cols(), 2);
        const auto lines = readingLines(gone->info);
        const auto truth = std::ranges::find(lines, std::string("Truth"), &ReadingLine::name);
        QVERIFY(truth != lines.end() &&
                truth->text.find("of all rows, those to test with among them") != std::string::npos);
        options.drop = {"when"};
        options.groupColumn = "run";
        QVERIFY(!loadPrepared(options, m_control)); // whether the runs are others, nobody could tell
        options.groupColumn.clear();
        options.drop = {"when", "runn"}; // a slip of the pen is told by the file to train on
        const auto slip = loadPrepared(options, m_control);
        QVERIFY(!slip && slip.error().toString().find("runn") != std::string::npos);
    }

    /// Test arrays are held against the groups to train on where an array tells theirs, else it is said.
    void testArraysHaveGroups()
    {
        const auto made = [&](const std::string& name, const QList<double>& groups) {
            QList<double> x;
            QList<double> y;
            QList<double> run;
            for (int i = 0; i < 20; ++i) {
                x.append(i * 0.5);
                y.append(i % 2);
                run.append(100 + i / 4);
            }
            std::vector<std::pair<std::string, std::string>> members{
                {"x_train.npy", writeNpy("<f4", {20, 1}, x, false, 1)},
                {"y_train.npy", sideArray("<i8", y)},
                {"x_test.npy", writeNpy("<f4", {4, 1}, x.first(4), false, 1)},
                {"y_test.npy", sideArray("<i8", y.first(4))},
                {"run_train.npy", sideArray("<i4", run)}};
            if (!name.empty()) {
                members.emplace_back(name, sideArray("<i4", groups));
            }
            DatasetOptions options;
            options.name = "file";
            options.path = put("parts.npz", writeZip(members, true));
            options.groupColumn = "run_train";
            return options;
        };
        const auto silent = loadDataset(made("", {}), m_control);
        QVERIFY2(silent.has_value(), silent ? "" : silent.error().toString().c_str());
        QVERIFY2(sideNotes(silent->info).contains("no array tells the groups of the test rows"),
                 sideNotes(silent->info));
        const auto apart = loadDataset(made("run_test.npy", {200, 200, 201, 201}), m_control);
        QVERIFY2(apart.has_value(), apart ? "" : apart.error().toString().c_str());
        QCOMPARE(apart->samples.groups.back(), 6);
        QVERIFY(!sideNotes(apart->info).contains("no array tells"));
        QVERIFY2(refusal(made("run_test.npy", {200, 102, 201, 201}))
                     .startsWith("the test rows have the group '102'"),
                 refusal(made("run_test.npy", {200, 102, 201, 201})));
    }

    void otherGroupsAreOtherData()
    {
        DatasetOptions options = table(runsTable());
        options.drop = {"when"};
        options.groupColumn = "run";
        const auto grouped = loadDataset(options, m_control);
        options.groupColumn.clear();
        options.drop = {"when", "run"};
        const auto free = loadDataset(options, m_control);
        QVERIFY(grouped.has_value() && free.has_value());
        QVERIFY(fingerprintOf(*grouped) != fingerprintOf(*free));
        options.drop = {"run"};
        options.timeColumn = "when";
        QVERIFY(fingerprintOf(*loadDataset(options, m_control)) != fingerprintOf(*free));
    }

    void settingsGoWithTheirKindOfData()
    {
        DatasetOptions options;
        options.groupColumn = "run";
        QVERIFY2(
            refusal(options).contains("group_column goes with text tables (CSV), .npz archives and HDF5"),
            refusal(options));
    }
};

QTEST_GUILESS_MAIN(TestSideValues)
#include "tst_side_values.moc"
