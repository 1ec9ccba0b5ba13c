// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/obstacles.h"

#include "fake_parts.h"

#include "snac/data/split.h"

#include <QTest>

#include <array>
#include <set>

using namespace snac;
using namespace snac::study;

namespace {

/// Classes of so many rows for training, validation and test.
DataFacts facts(const std::vector<std::array<std::int64_t, 3>>& parts)
{
    DataFacts facts;
    facts.classParts = parts;
    for (const auto& rows : parts) {
        facts.info.classNames.push_back("c" + std::to_string(facts.info.classNames.size()));
        facts.classRows.push_back(rows[0] + rows[1]);
        facts.fittingRows += rows[0] + rows[1];
    }
    return facts;
}

StudyConfig config(int folds, Quantity score = Quantity::Accuracy)
{
    StudyConfig config = fake::config();
    config.training.folds = folds;
    config.objectives[0] = {score, std::string(info(score).key), true, std::nullopt};
    return config;
}

/// Folds that have a row of fewer than two classes, by dealing real rows.
int foldsOfOneClass(const DataFacts& facts, int folds)
{
    std::vector<int> labels;
    for (std::size_t i = 0; i < facts.classRows.size(); ++i) {
        labels.insert(labels.end(), static_cast<std::size_t>(facts.classRows[i]), static_cast<int>(i));
    }
    int poor = 0;
    for (const auto& fold : data::stratifiedFolds(labels, static_cast<int>(labels.size()), folds, 7)) {
        std::set<int> classes;
        for (const int row : fold) {
            classes.insert(labels[static_cast<std::size_t>(row)]);
        }
        poor += classes.size() < 2 ? 1 : 0;
    }
    return poor;
}

} // namespace

class TestObstacles : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreCountedByClassAndPart()
    {
        const DataFacts found = factsOf(fake::data());
        QCOMPARE(found.classParts.size(), std::size_t(3));
        for (std::size_t i = 0; i < 3; ++i) {
            QVERIFY((found.classParts[i] == std::array<std::int64_t, 3>{10, 3, 3}));
            QCOMPARE(found.classRows[i], 13);
        }
    }

    void settingsWithoutEffectAreSaid()
    {
        StudyConfig wanted = config(1);
        wanted.dataset.classWeights = data::ClassWeights::Balanced;
        wanted.training.decision = training::Decision::Balanced;
        const DataFacts classes = facts({{60, 20, 20}, {60, 20, 20}});
        QVERIFY(cautions(wanted, classes).empty());
        DataFacts numbers;
        numbers.info.task = data::TaskKind::Regression;
        const auto said = cautions(wanted, numbers);
        QCOMPARE(said.size(), std::size_t(2));
        QVERIFY(said[0].starts_with("dataset.class_weights has no effect"));
        QVERIFY(said[1].starts_with("search.decision has no effect"));
        QVERIFY(cautions(config(1), numbers).empty());
    }

    void rareClassesAreSaidWithTheirNumbers()
    {
        const DataFacts common = facts({{60, 20, 20}, {60, 20, 20}});
        QVERIFY(cautions(config(1), common).empty());
        QVERIFY(cautions(config(10), common).empty());
        const DataFacts rare = facts({{60, 20, 20}, {2, 1, 1}});
        QCOMPARE(cautions(config(1), rare),
                 std::vector<std::string>{
                     "class 'c1' is rare: 4 rows, 2 for training, 1 for validation, 1 for the "
                     "test; what a score says of it rests on these few"});
        QCOMPARE(
            cautions(config(5), rare),
            std::vector<std::string>{"class 'c1' is rare: 4 rows, 3 for training and validation, 1 for the "
                                     "test; 2 of the 5 folds are scored without it"});
        QVERIFY(obstacles(config(5), rare).empty()); // an accuracy is defined all the same
    }

    void manyRareClassesAreFewSentences()
    {
        const DataFacts rare = facts(std::vector<std::array<std::int64_t, 3>>(40, {2, 1, 1}));
        const auto sentences = cautions(config(1), rare);
        QCOMPARE(sentences.size(), std::size_t(6));
        QCOMPARE(sentences.back(), std::string("and 35 classes more are as rare"));
    }

    void numbersHaveNoClasses()
    {
        DataFacts regression;
        regression.info.task = data::TaskKind::Regression;
        regression.fittingRows = 4;
        QVERIFY(cautions(config(1, Quantity::Rmse), regression).empty());
    }

    void foldsNeedGroupsAndTimes()
    {
        DataFacts found = facts({{20, 20, 9}, {20, 20, 9}});
        found.fittingGroups = 4;
        QVERIFY(obstacles(config(4), found).empty());
        QCOMPARE(obstacles(config(5), found).front().message,
                 std::string("n_folds: 5 folds, but only 4 groups (dataset.group_column) for training and "
                             "validation; use at most 4"));
        found.fittingGroups = 0;
        found.fittingTimes = 5;
        QVERIFY(obstacles(config(4), found).empty());
        QVERIFY(obstacles(config(5), found).front().message.contains("use at most 4"));
    }

    /// Exactly where real folds are without a second class.
    void anAreaNeedsTwoClassesInEveryFold()
    {
        Random random(5);
        int refused = 0;
        for (int i = 0; i < 200; ++i) {
            std::vector<std::array<std::int64_t, 3>> parts = {
                {random.integer(4, 40), random.integer(1, 9), 9}};
            for (auto more = random.integer(1, 3); more > 0; --more) {
                parts.push_back({random.integer(1, 6), random.integer(1, 3), 9});
            }
            const DataFacts found = facts(parts);
            const auto folds = static_cast<int>(random.integer(2, 12));
            if (folds > found.fittingRows || folds > std::ranges::max(found.classRows)) {
                continue; // refused for that
            }
            const int poor = foldsOfOneClass(found, folds);
            const auto obstacle = obstacles(config(folds, Quantity::RocAuc), found);
            QCOMPARE(!obstacle.empty(), poor > 0);
            refused += poor > 0 ? 1 : 0;
            if (poor > 0) {
                QCOMPARE(obstacle[0].path, std::string("search.objectives"));
                QVERIFY(obstacle[0].message.find("not defined in " + std::to_string(poor) + " of the ") !=
                        std::string::npos);
            }
        }
        QVERIFY(refused > 10);
    }

    /// Times that follow the classes: the first fold knows one class, and each holds out one.
    void foldsInTimeAreCountedAsTheyAre()
    {
        data::PreparedData data = fake::data(); // 39 rows of three classes for training and validation
        double time = 0.0;
        for (auto* part : {&data.train, &data.validation}) {
            std::ranges::sort(part->labels);
            for (const int label : part->labels) {
                part->times.push_back(100.0 * label + time++);
            }
        }
        const DataFacts found = factsOf(data);
        QVERIFY(found.bound);
        const auto obstacle = obstacles(config(2, Quantity::RocAuc), found);
        QCOMPARE(obstacle.size(), std::size_t(1));
        QVERIFY2(obstacle[0].message.contains("not defined in 2 of the 2 folds") &&
                     obstacle[0].message.contains("(dataset.time_column)"),
                 obstacle[0].message.c_str());
        QVERIFY(obstacles(config(2), found).empty());
        const auto said = cautions(config(2), found);
        QVERIFY(!said.empty());
        QVERIFY2(said[0].contains("is not in every fold (dataset.time_column): 2 of the 2 folds are scored "
                                  "without it"),
                 said[0].c_str());
        QVERIFY2(said.size() > 2 && said[2].contains("2 of the 2 folds are fitted without it"),
                 said[2].c_str());
    }

    void classesInEveryFoldOfGroupsAreNoCaution()
    {
        data::PreparedData data = fake::data();
        for (auto* part : {&data.train, &data.validation}) {
            std::ranges::sort(part->labels);
            const std::size_t groups = part->labels.size() / 3; // each with a row of each class
            for (std::size_t i = 0; i < part->labels.size(); ++i) {
                part->groups.push_back(static_cast<int>(i % groups));
            }
        }
        QVERIFY(obstacles(config(3, Quantity::RocAuc), factsOf(data)).empty());
        QVERIFY(std::ranges::none_of(cautions(config(3, Quantity::RocAuc), factsOf(data)),
                                     [](const std::string& text) { return text.contains("every fold"); }));
        // A class of one group is held out once.
        int row = 0;
        for (auto* part : {&data.train, &data.validation}) {
            for (std::size_t i = 0; i < part->labels.size(); ++i, ++row) {
                part->groups[i] = part->labels[i] == 2 ? 0 : 1 + row % 12;
            }
        }
        const auto said = cautions(config(3), factsOf(data));
        QVERIFY(std::ranges::any_of(said, [](const std::string& text) {
            return text.contains("up to 2 of the 3 folds are scored without it, up to 1 of the 3 folds are "
                                 "fitted without it");
        }));
    }
};

QTEST_GUILESS_MAIN(TestObstacles)
#include "tst_obstacles.moc"
