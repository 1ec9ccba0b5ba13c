// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/split.h"

#include "snac/base/random.h"
#include "snac/data/prepare.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

using namespace snac::data;

namespace {

Dataset classes(const std::vector<int>& counts, std::uint64_t seed = 1)
{
    Dataset dataset;
    for (std::size_t c = 0; c < counts.size(); ++c) {
        dataset.info.classNames.push_back("c" + std::to_string(c));
        dataset.samples.labels.insert(dataset.samples.labels.end(), static_cast<std::size_t>(counts[c]),
                                      static_cast<int>(c));
    }
    snac::Random(seed).shuffle(dataset.samples.labels);
    dataset.samples.inputs = Matrix::Zero(static_cast<Eigen::Index>(dataset.samples.labels.size()), 1);
    return dataset;
}

std::vector<int> allRows(const Dataset& dataset)
{
    std::vector<int> rows(static_cast<std::size_t>(dataset.samples.rows()));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

std::vector<int> countsOf(const Dataset& dataset, const std::vector<int>& rows)
{
    std::vector<int> counts(dataset.info.classNames.size());
    for (const int row : rows) {
        ++counts[static_cast<std::size_t>(dataset.samples.labels[static_cast<std::size_t>(row)])];
    }
    return counts;
}

} // namespace

class TestSplit : public QObject
{
    Q_OBJECT

private slots:
    /// Test rows of their own leave the others for training and validation.
    void testRowsOfTheirOwnNeedNoShare()
    {
        auto dataset = classes({2, 40});
        std::vector<int> rows = allRows(dataset);
        QVERIFY(!splitRows(dataset, rows, {}));
        dataset.samples.labels.insert(dataset.samples.labels.end(), {0, 1, 1});
        dataset.samples.inputs = Matrix::Zero(45, 1);
        dataset.testRows = 3;
        DatasetOptions options;
        options.testFraction = 0.9;
        const auto split = splitRows(dataset, rows, options);
        QVERIFY2(split, split ? "" : split.error().message.c_str());
        QCOMPARE(split->test.size(), std::size_t(3));
        QCOMPARE(countsOf(dataset, split->train), (std::vector<int>{1, 32}));
        QCOMPARE(countsOf(dataset, split->validation), (std::vector<int>{1, 8}));
        options.validationFraction = 1.0;
        QVERIFY(!splitRows(dataset, rows, options));
    }

    /// Whatever the class sizes: parts are disjoint, cover all rows, hold every class, and keep its
    /// proportions.
    void partsAreDisjointCompleteAndStratified()
    {
        snac::Random random(2);
        for (int round = 0; round < 200; ++round) {
            std::vector<int> sizes;
            for (std::size_t c = 2 + random.index(6); c > 0; --c) {
                sizes.push_back(static_cast<int>(random.integer(3, random.chance(0.3) ? 5 : 300)));
            }
            const auto dataset = classes(sizes, random.next());
            DatasetOptions options;
            options.dataSeed = random.next();
            options.validationFraction = random.uniform(0.01, 0.45);
            options.testFraction = random.uniform(0.01, 0.45);
            const auto split = splitRows(dataset, allRows(dataset), options);
            QVERIFY(split.has_value());
            std::multiset<int> seen;
            for (const auto* part : {&split->train, &split->validation, &split->test}) {
                seen.insert(part->begin(), part->end());
            }
            const auto all = allRows(dataset);
            QVERIFY(std::equal(seen.begin(), seen.end(), all.begin(), all.end()));
            const auto train = countsOf(dataset, split->train);
            const auto validation = countsOf(dataset, split->validation);
            const auto test = countsOf(dataset, split->test);
            for (std::size_t c = 0; c < sizes.size(); ++c) {
                QVERIFY(train[c] >= 1 && validation[c] >= 1 && test[c] >= 1);
                if (sizes[c] > 200) {
                    QVERIFY(std::abs(validation[c] - options.validationFraction * sizes[c]) <= 0.5 + 1e-9);
                    QVERIFY(std::abs(test[c] - options.testFraction * sizes[c]) <= 0.5 + 1e-9);
                }
            }
        }
    }

    void dependsOnTheDataSeedAlone()
    {
        const auto dataset = classes({50, 60});
        DatasetOptions options;
        const auto a = splitRows(dataset, allRows(dataset), options);
        const auto b = splitRows(dataset, allRows(dataset), options);
        QCOMPARE(a->train, b->train);
        QCOMPARE(a->test, b->test);
        options.dataSeed = 2;
        QVERIFY(splitRows(dataset, allRows(dataset), options)->test != a->test);
    }

    void tooSmallClassesAreNamed()
    {
        const auto dataset = classes({10, 2});
        const auto split = splitRows(dataset, allRows(dataset), {});
        QVERIFY(!split);
        QVERIFY(split.error().message.starts_with("class 'c1' has 2 rows"));
    }

    void senselessFractionsAreRefused_data()
    {
        QTest::addColumn<double>("validation");
        QTest::addColumn<double>("test");
        QTest::newRow("no validation") << 0.0 << 0.2;
        QTest::newRow("no test") << 0.2 << 0.0;
        QTest::newRow("no training") << 0.5 << 0.5;
        QTest::newRow("negative") << -0.1 << 0.2;
        QTest::newRow("nan") << std::nan("") << 0.2;
        QTest::newRow("above one") << 0.2 << 1.5;
    }

    void senselessFractionsAreRefused()
    {
        QFETCH(double, validation);
        QFETCH(double, test);
        const auto dataset = classes({50, 60});
        DatasetOptions options;
        options.validationFraction = validation;
        options.testFraction = test;
        QVERIFY(!splitRows(dataset, allRows(dataset), options));
    }

    void subsetsKeepProportions()
    {
        const auto dataset = classes({600, 300, 100, 4});
        const auto rows = subsetRows(dataset, 100, 1);
        QVERIFY(rows.has_value());
        QCOMPARE(rows->size(), 100U);
        QVERIFY(std::is_sorted(rows->begin(), rows->end()));
        QCOMPARE(std::set<int>(rows->begin(), rows->end()).size(), 100U);
        const auto counts = countsOf(dataset, *rows);
        QVERIFY(std::abs(counts[0] - 60) <= 3 && std::abs(counts[1] - 30) <= 1 &&
                std::abs(counts[2] - 10) <= 1);
        QCOMPARE(counts[3], 3);
        QCOMPARE(subsetRows(dataset, 100, 1).value(), *rows);
        QVERIFY(subsetRows(dataset, 100, 2).value() != *rows);
        QCOMPARE(subsetRows(dataset, 1004, 1)->size(), 1004U);
        for (const std::int64_t size : {std::int64_t(1005), std::int64_t(11), std::int64_t(-1), INT64_MAX}) {
            QVERIFY(!subsetRows(dataset, size, 1));
        }
    }

    void subsetsHaveExactlyTheirSize()
    {
        snac::Random random(6);
        for (int round = 0; round < 200; ++round) {
            std::vector<int> sizes;
            for (std::size_t c = 2 + random.index(5); c > 0; --c) {
                sizes.push_back(static_cast<int>(random.integer(1, random.chance(0.5) ? 5 : 200)));
            }
            const auto dataset = classes(sizes);
            const auto least = static_cast<std::int64_t>(3 * sizes.size());
            if (dataset.samples.rows() < least) {
                continue;
            }
            const auto size = random.integer(least, dataset.samples.rows());
            QCOMPARE(static_cast<std::int64_t>(subsetRows(dataset, size, 1)->size()), size);
        }
    }

    void foldsCoverAllRowsAndKeepProportions()
    {
        const auto dataset = classes({103, 57, 11});
        const auto folds = stratifiedFolds(dataset.samples.labels, 171, 5, 3);
        QCOMPARE(folds.size(), 5U);
        std::multiset<int> seen;
        for (const auto& fold : folds) {
            seen.insert(fold.begin(), fold.end());
            QVERIFY(fold.size() == 34 || fold.size() == 35);
            const auto counts = countsOf(dataset, fold);
            QVERIFY(counts[0] == 20 || counts[0] == 21);
            QVERIFY(counts[1] == 11 || counts[1] == 12);
            QVERIFY(counts[2] == 2 || counts[2] == 3);
        }
        const auto all = allRows(dataset);
        QVERIFY(std::equal(seen.begin(), seen.end(), all.begin(), all.end()));
        QCOMPARE(stratifiedFolds(dataset.samples.labels, 171, 5, 3), folds);
        QVERIFY(stratifiedFolds(dataset.samples.labels, 171, 5, 4) != folds);
    }

    void foldsHoldWholeGroups()
    {
        auto dataset = classes({60, 40});
        for (int row = 0; row < 100; ++row) {
            dataset.samples.groups.push_back(row / 4);
        }
        const auto folds = foldsOf(dataset.samples, 5, 3);
        QVERIFY2(folds.has_value(), folds ? "" : folds.error().message.c_str());
        std::multiset<int> held;
        for (const Fold& fold : *folds) {
            QCOMPARE(fold.held.size() + fold.fitting.size(), std::size_t(100));
            QVERIFY(std::ranges::is_sorted(fold.fitting) && std::ranges::is_sorted(fold.held));
            held.insert(fold.held.begin(), fold.held.end());
            std::set<int> outside;
            for (const int row : fold.fitting) {
                outside.insert(row / 4);
            }
            QVERIFY(std::ranges::none_of(fold.held, [&](int row) { return outside.contains(row / 4); }));
            const auto counts = countsOf(dataset, fold.held);
            QVERIFY2(std::abs(counts[0] - 12) <= 4 && std::abs(counts[1] - 8) <= 4, "classes are kept");
        }
        const auto all = allRows(dataset);
        QVERIFY(std::equal(held.begin(), held.end(), all.begin(), all.end()));
        QVERIFY((*folds)[0].held == (*foldsOf(dataset.samples, 5, 3))[0].held);
        const auto many = foldsOf(dataset.samples, 26, 3);
        QVERIFY(!many && many.error().message.contains("26 folds need as many groups"));
    }

    void foldsInTimeAreFittedToWhatWasBefore()
    {
        auto dataset = classes({30, 30});
        for (int row = 0; row < 60; ++row) {
            dataset.samples.times.push_back(row * 7 % 60);
        }
        const auto folds = foldsOf(dataset.samples, 5, 3);
        QVERIFY2(folds.has_value(), folds ? "" : folds.error().message.c_str());
        QCOMPARE(folds->size(), std::size_t(5));
        const auto time = [&](int row) { return dataset.samples.times[static_cast<std::size_t>(row)]; };
        std::set<int> held;
        for (std::size_t i = 0; i < 5; ++i) {
            const Fold& fold = (*folds)[i];
            QCOMPARE(fold.fitting.size(), 10 * (i + 1));
            QCOMPARE(fold.held.size(), std::size_t(10));
            QVERIFY(time(*std::ranges::max_element(fold.fitting, {}, time)) <
                    time(*std::ranges::min_element(fold.held, {}, time)));
            held.insert(fold.held.begin(), fold.held.end());
        }
        QCOMPARE(held.size(), std::size_t(50)); // the first ten are never held out
        const auto many = foldsOf(dataset.samples, 60, 3);
        QVERIFY(!many && many.error().message.contains("need 61 different times, and there are 60"));
    }

    /// Without groups and times they are those of stratifiedFolds().
    void freeFoldsAreStratified()
    {
        const auto dataset = classes({13, 8});
        const auto folds = foldsOf(dataset.samples, 3, 9);
        const auto held = stratifiedFolds(dataset.samples.labels, 21, 3, 9);
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE((*folds)[i].held, held[i]);
            QCOMPARE((*folds)[i].fitting.size() + held[i].size(), std::size_t(21));
        }
    }

    void foldsOfARegressionSetAreEven()
    {
        const auto folds = stratifiedFolds({}, 11, 3, 1);
        QCOMPARE(folds[0].size() + folds[1].size() + folds[2].size(), 11U);
        QVERIFY(folds[0].size() >= 3 && folds[1].size() >= 3 && folds[2].size() >= 3);
        QCOMPARE(stratifiedFolds({}, 4, 1, 1).front().size(), 4U);
    }
};

QTEST_GUILESS_MAIN(TestSplit)
#include "tst_split.moc"
