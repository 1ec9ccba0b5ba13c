// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/truth.h"

#include "npy_writer.h"

#include <QTest>

using namespace snac::data;

namespace {

/// Labels of a text column, as the reader hands them on.
Columns columnOf(const std::vector<std::string_view>& labels, bool text, bool fraction)
{
    Columns columns;
    columns.labels = labels;
    columns.labelName = "energy";
    if (text) {
        columns.firstTextLabel = snac::SourcePlace{"f.csv", 7, 3};
    }
    if (fraction) {
        columns.firstFractionLabel = snac::SourcePlace{"f.csv", 8, 3};
    }
    return columns;
}

std::string errorOf(const snac::Result<>& result)
{
    return result ? "no error" : result.error().toString();
}

} // namespace

class TestTruth : public QObject
{
    Q_OBJECT

private:
    static snac::Result<> fromArray(Dataset& dataset, const std::vector<int>& shape,
                                    const QList<double>& values, TaskChoice task = {})
    {
        const auto bytes = writeNpy("<f8", shape, values, false, 1);
        dataset.samples.inputs = Matrix::Zero(shape[0], 1);
        return setTruth(dataset, parseNpy(bytes, "y.npy").value(), task, "y.npy");
    }

private slots:
    void textIsSortedByName()
    {
        Dataset dataset;
        QVERIFY(setTruth(dataset, columnOf({"w", "g", "z", "g"}, true, false), {}, "f.csv"));
        QCOMPARE(dataset.info.classNames, (std::vector<std::string>{"g", "w", "z"}));
        QCOMPARE(dataset.samples.labels, (std::vector<int>{1, 0, 2, 0}));
        QVERIFY(dataset.info.task == TaskKind::Classification);
    }

    void numbersAreSortedByValue()
    {
        Dataset dataset;
        QVERIFY(setTruth(dataset, columnOf({"10", "-1", "2", "10.0"}, false, false), {}, "f.csv"));
        QCOMPARE(dataset.info.classNames, (std::vector<std::string>{"-1", "2", "10"}));
        QCOMPARE(dataset.samples.labels, (std::vector<int>{2, 0, 1, 2}));
    }

    void fractionsAreRegression()
    {
        Dataset dataset;
        QVERIFY(setTruth(dataset, columnOf({"1", "0.5"}, false, true), {}, "f.csv"));
        QVERIFY(dataset.info.task == TaskKind::Regression);
        QCOMPARE(dataset.info.targetNames, (std::vector<std::string>{"energy"}));
        QCOMPARE(dataset.samples.targets(1, 0), 0.5F);
        QVERIFY(dataset.samples.labels.empty());
    }

    void twoHundredWholeNumbersAreClasses_data()
    {
        QTest::addColumn<int>("different");
        QTest::addColumn<bool>("classes");
        QTest::newRow("200") << 200 << true;
        QTest::newRow("201") << 201 << false;
    }

    void twoHundredWholeNumbersAreClasses()
    {
        QFETCH(int, different);
        QFETCH(bool, classes);
        QList<double> values;
        for (int i = 0; i < 2 * different; ++i) {
            values << i % different;
        }
        Dataset dataset;
        QVERIFY(fromArray(dataset, {2 * different}, values));
        QCOMPARE(dataset.info.task == TaskKind::Classification, classes);
        Dataset asked;
        QVERIFY(fromArray(asked, {2 * different}, values, TaskKind::Classification));
        QCOMPARE(asked.info.classes(), different);
        Dataset regression;
        QVERIFY(fromArray(regression, {2 * different}, values, TaskKind::Regression));
        QCOMPARE(static_cast<int>(regression.samples.targets.rows()), 2 * different);
    }

    void oneHotRowsAreClasses()
    {
        Dataset dataset;
        QVERIFY(fromArray(dataset, {3, 3}, {0, 0, 1, 1, 0, 0, 0, 1, 0}));
        QCOMPARE(dataset.samples.labels, (std::vector<int>{2, 0, 1}));
        QCOMPARE(dataset.info.classNames, (std::vector<std::string>{"0", "1", "2"}));
        Dataset column;
        QVERIFY(fromArray(column, {3, 1}, {5, 7, 5}));
        QCOMPARE(column.samples.labels, (std::vector<int>{0, 1, 0}));
        Dataset targets;
        QVERIFY(fromArray(targets, {2, 2}, {0, 1, 1, 2}));
        QVERIFY(targets.info.task == TaskKind::Regression);
        QCOMPARE(targets.info.targetNames, (std::vector<std::string>{"target0", "target1"}));
    }

    /// Any number of 1 a row: labels, where nothing else is asked for.
    void marksThatAreNoClassesAreLabels()
    {
        const QList<double> marks{0, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 1};
        Dataset dataset;
        QVERIFY(fromArray(dataset, {4, 3}, marks));
        QVERIFY(dataset.info.task == TaskKind::MultiLabel);
        QCOMPARE(dataset.info.targetNames, (std::vector<std::string>{"target0", "target1", "target2"}));
        QVERIFY(dataset.info.classNames.empty() && dataset.samples.labels.empty());
        QCOMPARE(dataset.samples.targets(0, 1), 1.0F);
        QCOMPARE(dataset.info.reading.notes.back(),
                 std::string("each row has any number of the labels: 1 (25.0 %) have none, 2 (50.0 %) more "
                             "than one"));
        Dataset asked;
        QVERIFY(fromArray(asked, {4, 3}, marks, TaskKind::Regression));
        QVERIFY(asked.info.task == TaskKind::Regression);
        QVERIFY(!fromArray(asked, {4, 3}, marks, TaskKind::Classification));
        // One 1 a row may be meant so as well.
        Dataset single;
        QVERIFY(fromArray(single, {3, 3}, {0, 0, 1, 1, 0, 0, 0, 1, 0}, TaskKind::MultiLabel));
        QVERIFY(single.info.task == TaskKind::MultiLabel);
        // Studies that began before there were labels learn what they learned.
        Dataset old;
        old.samples.inputs = Matrix::Zero(4, 1);
        QVERIFY(
            setTruth(old, parseNpy(writeNpy("<f8", {4, 3}, marks, false, 1), "y").value(), {}, "y", false));
        QVERIFY(old.info.task == TaskKind::Regression);
    }

    void whatCannotBeLabelsIsRefused()
    {
        Dataset dataset;
        QVERIFY(errorOf(fromArray(dataset, {2, 2}, {0, 1, 1, 0.5}, TaskKind::MultiLabel))
                    .find("row 2 of the labels has a number besides 0 and 1") != std::string::npos);
        QVERIFY(errorOf(fromArray(dataset, {3}, {0, 1, 1}, TaskKind::MultiLabel)).find("several columns") !=
                std::string::npos);
        QVERIFY(errorOf(fromArray(dataset, {2, 2}, {1, 1, 1, 1})).find("the same in all rows") !=
                std::string::npos);
        QVERIFY(errorOf(setTruth(dataset, columnOf({"a", "b"}, true, false), TaskKind::MultiLabel, "f.csv"))
                    .starts_with("f.csv:7:3: several labels a row"));
        Dataset half;
        QVERIFY(fromArray(half, {3, 3}, {0, 1, 1, 1, 1, 0, 1, 1, 1}));
        QVERIFY(half.info.reading.notes.back().find("nothing can be learned of: target1") !=
                std::string::npos);
    }

    void errorsSayWhereAndWhat()
    {
        Dataset dataset;
        QCOMPARE(errorOf(setTruth(dataset, columnOf({"a", "b"}, true, false), TaskKind::Regression, "f.csv")),
                 "f.csv:7:3: this label is not a number (column energy, task: regression)");
        QVERIFY(
            errorOf(setTruth(dataset, columnOf({"1", "0.5"}, false, true), TaskKind::Classification, "f.csv"))
                .starts_with("f.csv:8:3: this label is not a whole number"));
        QVERIFY(
            errorOf(setTruth(dataset, columnOf({"1", "1"}, false, false), {}, "f.csv")).find("same label") !=
            std::string::npos);
        QVERIFY(!snac::fromToken(taskTokens, "guess"));
        QVERIFY(errorOf(fromArray(dataset, {2, 2}, {0, 1, 1, 1}, TaskKind::Classification)).find("row 2") !=
                std::string::npos);
        QVERIFY(errorOf(fromArray(dataset, {2}, {0, std::nan("")})).find("row 2") != std::string::npos);
        const auto bytes = writeNpy("<f8", {3}, {0, 1, 2}, false, 1);
        dataset.samples.inputs = Matrix::Zero(2, 1);
        QCOMPARE(errorOf(setTruth(dataset, parseNpy(bytes, "y").value(), {}, "y.npy")),
                 "y.npy: 3 labels for 2 rows");
    }

    void tooManyClassesAreRefused()
    {
        std::vector<std::string> names;
        for (int i = 0; i < 2000; ++i) {
            names.push_back("n" + std::to_string(i));
        }
        Dataset dataset;
        const auto message =
            errorOf(setTruth(dataset, columnOf({names.begin(), names.end()}, true, false), {}, "f.csv"));
        QVERIFY(message.find("more than 1000 different values") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestTruth)
#include "tst_truth.moc"
