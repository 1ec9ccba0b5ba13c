// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/wide_truth.h"

#include <QTest>

using namespace snac::data;

class TestWideTruth : public QObject
{
    Q_OBJECT

    static snac::Result<Dataset> truthOf(const std::vector<double>& values, TaskChoice task,
                                         bool findLabels = true)
    {
        Dataset dataset;
        dataset.samples.inputs.setZero(std::ssize(values) / 2, 1);
        SNAC_CHECK(
            setWideTruth(dataset, values, task, findLabels, {"a", "b"}, {"y0", "y1"}, {"f.csv", 0, 0}));
        return dataset;
    }

private slots:
    void aSingleOneInEachRowIsAClass()
    {
        const auto classes = truthOf({1, 0, 0, 1, 1, 0}, {});
        QVERIFY(classes);
        QVERIFY(classes->info.task == TaskKind::Classification);
        QCOMPARE(classes->info.classNames, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(classes->samples.labels, (std::vector<int>{0, 1, 0}));
        const auto asked = truthOf({1, 0, 0, 1, 1, 0}, TaskKind::MultiLabel);
        QVERIFY(asked && asked->info.task == TaskKind::MultiLabel);
    }

    void zerosAndOnesAreLabels()
    {
        const auto labels = truthOf({1, 1, 0, 1, 0, 0}, {});
        QVERIFY(labels);
        QVERIFY(labels->info.task == TaskKind::MultiLabel);
        QCOMPARE(labels->info.targetNames, (std::vector<std::string>{"y0", "y1"}));
        QCOMPARE(
            labels->info.reading.notes,
            (std::vector<std::string>{
                "each row has any number of the labels: 1 (33.3 %) have none, 1 (33.3 %) more than one"}));
        const auto older = truthOf({1, 1, 0, 1, 0, 0}, {}, false);
        QVERIFY(older && older->info.task == TaskKind::Regression);
    }

    void allElseAreNumbersToLearn()
    {
        const auto numbers = truthOf({1.5, 1, 0, 1, 0, 0}, {});
        QVERIFY(numbers);
        QVERIFY(numbers->info.task == TaskKind::Regression);
        QCOMPARE(numbers->samples.targets(0, 0), 1.5F);
    }

    void whatDoesNotFitTheTaskIsTold_data()
    {
        QTest::addColumn<std::vector<double>>("values");
        QTest::addColumn<TaskKind>("task");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("two in a row") << std::vector<double>{1, 0, 1, 1} << TaskKind::Classification
                                      << QByteArray("row 2 of the labels has not exactly one 1");
        QTest::newRow("no label") << std::vector<double>{1, 0, 1, 3} << TaskKind::MultiLabel
                                  << QByteArray("row 2 of the labels has a number besides 0 and 1");
        QTest::newRow("nothing to tell") << std::vector<double>{1, 0, 1, 0} << TaskKind::MultiLabel
                                         << QByteArray("every label is the same in all rows (y0, y1)");
    }

    void whatDoesNotFitTheTaskIsTold()
    {
        QFETCH(std::vector<double>, values);
        QFETCH(TaskKind, task);
        QFETCH(QByteArray, says);
        const auto refused = truthOf(values, task);
        QVERIFY(!refused);
        QVERIFY2(refused.error().toString().find(says.toStdString()) != std::string::npos,
                 refused.error().toString().c_str());
    }

    void oneClassAloneIsNothingToTellApart()
    {
        QVERIFY(!checkClassCount(1, "a", {}));
        QVERIFY(checkClassCount(2, "a", {}));
        QVERIFY(!checkClassCount(100'000, "a", {}));
    }
};

QTEST_GUILESS_MAIN(TestWideTruth)
#include "tst_wide_truth.moc"
