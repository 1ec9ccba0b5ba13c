// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of the points of a generation, against the definitions.
#include "snac/lesson/problems.h"
#include "snac/lesson/scenes.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace snac;
using namespace snac::lesson;

class TestGeneration : public QObject
{
    Q_OBJECT

private slots:
    void theCloudLeavesOutWhatHasNoPlace()
    {
        Generation generation = runProblem(Problem::Zdt1, 2);
        const std::size_t all = generation.pool.size();
        generation.pool[1].fitness.failed = true;
        generation.pool[3].fitness.violation = 0.5;
        generation.pool[5].fitness.objectives[0] = std::nan("");
        const Cloud cloud = cloudOf(generation);
        QCOMPARE(cloud.points.size(), all - 3);
        QCOMPARE(cloud.rows[1], -1);
        QCOMPARE(cloud.rows[3], -1);
        QCOMPARE(cloud.rows[5], -1);
        for (std::size_t row = 0; row < cloud.places.size(); ++row) {
            QCOMPARE(cloud.rows[static_cast<std::size_t>(cloud.places[row])], static_cast<int>(row));
        }
    }

    void relationsAreTheDefinition()
    {
        const Lesson lesson(runProblem(Problem::TwoGenes, 2));
        const Cloud& cloud = lesson.cloud();
        std::size_t equal = 0;
        for (std::size_t row = 0; row < cloud.points.size(); ++row) {
            const Relations relations = relationsOf(cloud, static_cast<int>(row));
            for (std::size_t other = 0; other < cloud.points.size(); ++other) {
                const auto has = [&](const std::vector<int>& rows) {
                    return std::ranges::find(rows, static_cast<int>(other)) != rows.end();
                };
                const auto a = cloud.points[row];
                const auto b = cloud.points[other];
                QCOMPARE(has(relations.dominators), evolution::dominates(b, a));
                QCOMPARE(has(relations.dominated), evolution::dominates(a, b));
                QCOMPARE(has(relations.equal), row != other && std::ranges::equal(a, b));
            }
            equal += relations.equal.size();
        }
        QVERIFY2(equal > 0, "the toy is to have points that fall together");
    }

    void countsFallToNothingFrontByFront()
    {
        const Lesson lesson(runProblem(Problem::Zdt3, 1));
        for (int front = 0; front < lesson.drawnFronts(); ++front) {
            const auto counts = dominatorCounts(lesson.cloud(), lesson.ranks(), front);
            for (std::size_t row = 0; row < counts.size(); ++row) {
                if (lesson.ranks()[row] >= front) {
                    QCOMPARE(counts[row] == 0, lesson.ranks()[row] == front);
                }
            }
        }
    }

    void sidesAddUpToTheDistance_data()
    {
        QTest::addColumn<int>("problem");
        for (const ProblemInfo& row : problems()) {
            QTest::newRow(row.key.data()) << static_cast<int>(row.id);
        }
    }

    void sidesAddUpToTheDistance()
    {
        QFETCH(int, problem);
        const Lesson lesson(runProblem(static_cast<Problem>(problem), 1));
        for (int rank = 0; rank < lesson.drawnFronts(); ++rank) {
            const auto front = rowsOf(lesson.ranks(), rank);
            const auto distances = evolution::crowdingDistances(lesson.cloud().points, front);
            const auto sides = evolution::crowdingSides(lesson.cloud().points, front);
            for (std::size_t i = 0; i < front.size() && front.size() > 1; ++i) {
                double sum = 0.0;
                for (const auto& side : sides[i]) {
                    sum += side.share;
                    QCOMPARE(std::isinf(side.share),
                             (side.before < 0 || side.after < 0) && side.share != 0.0);
                }
                QCOMPARE(sum, distances[i]);
            }
        }
    }

    /// With three objectives a point may be on the front though two of them do not show why.
    void whatTwoAxesHideIsFound()
    {
        const Lesson lesson(runProblem(Problem::ThreeObjectives, 3));
        const auto hidden = hiddenFront(lesson.cloud(), lesson.ranks(), 0, 1);
        QVERIFY(!hidden.empty());
        for (const int row : hidden) {
            const auto point = lesson.cloud().points[static_cast<std::size_t>(row)];
            QCOMPARE(lesson.ranks()[static_cast<std::size_t>(row)], 0);
            bool looksDominated = false;
            for (std::size_t i = 0; i < lesson.cloud().points.size(); ++i) {
                const auto other = lesson.cloud().points[i];
                looksDominated = looksDominated || evolution::dominates(other.first(2), point.first(2));
            }
            QVERIFY(looksDominated);
        }
        QVERIFY(hiddenFront(Lesson(runProblem(Problem::Zdt1, 1)).cloud(), {}, 0, 1).empty());
    }
};

QTEST_APPLESS_MAIN(TestGeneration)
#include "tst_generation.moc"
