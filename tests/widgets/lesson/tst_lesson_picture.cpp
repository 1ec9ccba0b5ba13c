// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn is what evolution computed, scene by scene and step by step.
#include "lesson_samples.h"

#include "snac/widgets/lesson/lesson_picture.h"
#include "snac/widgets/lesson/lesson_text.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace snac;
using namespace snac::widgets;
using lesson::Problem;
using lesson::Scene;
using Role = DrawnPoint::Role;

namespace {

LessonDrawing drawn(const LessonState& state, LessonStyle style = LessonStyle::Window)
{
    QImage image(1000, 640, QImage::Format_RGB32);
    QPainter painter(&image);
    return drawLesson(painter, QRectF(0, 0, 1000, 640), state,
                      lessonLook(QApplication::palette(), QApplication::font(), style));
}

const DrawnPoint* pointOf(const LessonDrawing& drawing, int place)
{
    const auto found = std::ranges::find(drawing.points, place, &DrawnPoint::place);
    return found == drawing.points.end() ? nullptr : &*found;
}

void addProblems()
{
    QTest::addColumn<int>("problem");
    for (const lesson::ProblemInfo& row : lesson::problems())
        QTest::newRow(row.key.data()) << static_cast<int>(row.id);
}

} // namespace

class TestLessonPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void populationShowsTheParentsAtTheirObjectives()
    {
        LessonState state;
        samples::show(state, Problem::Zdt1);
        state.setStep(3);
        const LessonDrawing drawing = drawn(state);
        const auto& generation = state.lesson()->generation();
        QCOMPARE(drawing.points.size(), generation.parentCount());
        for (const DrawnPoint& point : drawing.points) {
            const auto& values = generation.pool[static_cast<std::size_t>(point.place)].fitness.objectives;
            const QPointF back = drawing.plane.toValues(point.at);
            QVERIFY(std::abs(back.x() - values[0]) < 1e-9 && std::abs(back.y() - values[1]) < 1e-9);
            QVERIFY(drawing.plane.area().contains(point.at));
            QCOMPARE(point.ringed, point.place == state.selected());
        }
        // The genome of the chosen one stands below.
        QCOMPARE(drawing.genes.size(), generation.genes.size());
        const auto& genome = generation.pool[static_cast<std::size_t>(state.selected())].genome;
        for (const DrawnGene& gene : drawing.genes)
            QCOMPARE(gene.text, geneValueText(generation.genes[gene.gene], genome.values[gene.gene]));
    }

    /// "0.28 + 0.31 = 0.58" is what somebody in the last row sees first.
    void whatTheObjectivesAddAddsUp()
    {
        QCOMPARE(shareTexts({0.2756, 0.3064}), (QStringList{"0.27", "0.31"}));
        QCOMPARE(shareTexts({0.5, 0.25, 0.0}), (QStringList{"0.50", "0.25", "0.00"}));
        QCOMPARE(shareTexts({0.333, 0.333, 0.334}), (QStringList{"0.33", "0.33", "0.34"}));
        for (int a = 0; a < 60; ++a) {
            for (int b = 0; b < 60; ++b) {
                const std::vector<double> shares{a / 57.0, b / 61.0, 0.123};
                double sum = 0.0;
                const QStringList texts = shareTexts(shares);
                for (qsizetype i = 0; i < texts.size(); ++i) {
                    sum += texts[i].toDouble();
                    QVERIFY(std::abs(texts[i].toDouble() - shares[static_cast<std::size_t>(i)]) < 0.0151);
                }
                QCOMPARE(QString::number(sum, 'f', 2), distanceText(shares[0] + shares[1] + shares[2]));
            }
        }
    }

    /// Of a study the layers of the network stand beside its genome; a genome that is none has none.
    void populationSketchesTheLayersOfTheChosenOne()
    {
        LessonState state;
        samples::show(state, Problem::Zdt1);
        QVERIFY(drawn(state).layers.empty());
        lesson::Generation generation = lesson::runProblem(Problem::Zdt1, 3);
        for (lesson::Individual& one : generation.pool)
            one.widths = {16, 64, 8 + one.id, 5};
        state.setLesson(std::make_shared<const lesson::Lesson>(generation), {});
        state.setStep(3);
        const LessonDrawing drawing = drawn(state);
        const auto& chosen = generation.pool[static_cast<std::size_t>(state.selected())];
        QCOMPARE(drawing.layers.size(), chosen.widths.size());
        for (std::size_t i = 0; i < drawing.layers.size(); ++i)
            QCOMPARE(drawing.layers[i].units, chosen.widths[i]);
        QVERIFY(drawing.layers[1].rect.height() > drawing.layers[0].rect.height()); // 64 units, 16 inputs
        QCOMPARE(drawing.genes.size(), generation.genes.size());
        for (const DrawnGene& gene : drawing.genes) // and keep clear of it
            QVERIFY(gene.rect.right() < drawing.layers.front().rect.left());
    }

    void offspringShowsCrossoverAndMutationOfTheRecord()
    {
        LessonState state;
        samples::show(state, Problem::TwoGenes);
        state.setScene(Scene::Offspring);
        int crossed = 0;
        int mutated = 0;
        for (int step = 0; step < state.stepCount(); ++step) {
            state.setStep(step);
            const LessonDrawing drawing = drawn(state);
            const auto making = lesson::makingAt(*state.lesson(), step);
            const auto& generation = state.lesson()->generation();
            const evolution::Offspring& origin = *generation.originOf(making.child);
            for (const DrawnGene& gene : drawing.genes) {
                if (gene.strip < 2) {
                    const auto* parent =
                        generation.find(origin.parents[static_cast<std::size_t>(gene.strip)]);
                    QCOMPARE(gene.text,
                             geneValueText(generation.genes[gene.gene], parent->genome.values[gene.gene]));
                    continue;
                }
                QVERIFY(making.phase != lesson::Making::Phase::Parents);
                QCOMPARE(gene.fromSecond, bool(origin.fromSecond[gene.gene]));
                crossed += gene.fromSecond ? 1 : 0;
                const bool changes = std::ranges::find(origin.mutatedGenes, static_cast<int>(gene.gene)) !=
                                     origin.mutatedGenes.end();
                const bool done = making.phase == lesson::Making::Phase::Mutation;
                QCOMPARE(gene.mutated, changes && done);
                mutated += gene.mutated ? 1 : 0;
                if (done || !changes)
                    QCOMPARE(gene.text,
                             geneValueText(generation.genes[gene.gene], origin.genome.values[gene.gene]));
            }
        }
        QVERIFY(crossed > 0 && mutated > 0);
    }

    void childrenLandOneByOne_data() { addProblems(); }
    void childrenLandOneByOne()
    {
        QFETCH(int, problem);
        LessonState state;
        samples::show(state, static_cast<Problem>(problem));
        state.setScene(Scene::Evaluate);
        const auto parents = static_cast<int>(state.lesson()->generation().parentCount());
        for (const int step : {0, 1, state.stepCount() - 1}) {
            state.setStep(step);
            const LessonDrawing drawing = drawn(state);
            const auto children = std::ranges::count(drawing.points, Role::Child, &DrawnPoint::role);
            QCOMPARE(static_cast<int>(children), lesson::landedAt(*state.lesson(), step));
            for (const DrawnPoint& point : drawing.points)
                QCOMPARE(point.role == Role::Child, point.place >= parents);
        }
    }

    void dominanceLightsUpWhoDominatesWhom_data() { addProblems(); }
    void dominanceLightsUpWhoDominatesWhom()
    {
        QFETCH(int, problem);
        LessonState state;
        samples::show(state, static_cast<Problem>(problem));
        state.setScene(Scene::Dominance);
        int equal = 0;
        for (int step = 0; step < state.stepCount(); ++step) {
            state.setStep(step);
            const LessonDrawing drawing = drawn(state);
            const auto& cloud = state.cloud();
            const auto self =
                cloud
                    .points[static_cast<std::size_t>(cloud.rows[static_cast<std::size_t>(state.selected())])];
            QCOMPARE(drawing.points.size(), cloud.points.size());
            for (const DrawnPoint& point : drawing.points) {
                const auto other =
                    cloud.points[static_cast<std::size_t>(cloud.rows[static_cast<std::size_t>(point.place)])];
                if (point.place == state.selected())
                    QCOMPARE(point.role, Role::Parent);
                else
                    QCOMPARE(point.role, evolution::dominates(other, self)   ? Role::Dominator
                                         : evolution::dominates(self, other) ? Role::Dominated
                                         : std::ranges::equal(self, other)   ? Role::Equal
                                                                             : Role::Faded);
                equal += point.role == Role::Equal ? 1 : 0;
                if (point.role == Role::Dominated)
                    QVERIFY(drawing.region.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(point.at));
            }
            if (static_cast<Problem>(problem) == Problem::ManyPoints && step > 2)
                break;
        }
        if (static_cast<Problem>(problem) == Problem::TwoGenes)
            QVERIFY(equal > 0);
    }

    void sortPeelsTheRanksOfTheRecord_data() { addProblems(); }
    void sortPeelsTheRanksOfTheRecord()
    {
        QFETCH(int, problem);
        LessonState state;
        samples::show(state, static_cast<Problem>(problem));
        state.setScene(Scene::Sort);
        const auto& pool = state.lesson()->generation().record.pool;
        for (int step = 0; step < state.stepCount(); ++step) {
            state.setStep(step);
            const LessonDrawing drawing = drawn(state);
            const auto counts = lesson::dominatorCounts(state.cloud(), state.ranks(), step);
            for (const DrawnPoint& point : drawing.points) {
                const int rank = pool[static_cast<std::size_t>(point.place)].rank;
                QCOMPARE(point.rank, rank < step ? rank : -1);
                const int row = state.cloud().rows[static_cast<std::size_t>(point.place)];
                if (rank >= step && pool.size() <= 60)
                    QCOMPARE(point.label, QString::number(counts[static_cast<std::size_t>(row)]));
            }
            const bool plane = state.cloud().points.dimensions == 2;
            QCOMPARE(static_cast<int>(drawing.stairs.size()), plane ? step : 0);
        }
    }

    void crowdingLabelsTheDistancesAndBoxesTheNeighbours()
    {
        LessonState state;
        samples::show(state, Problem::Zdt1);
        state.setScene(Scene::Crowding);
        int boxes = 0;
        for (int front = 0; front < state.lesson()->drawnFronts(); ++front) {
            state.setFront(front);
            const auto rows = lesson::rowsOf(state.ranks(), front);
            const auto distances = evolution::crowdingDistances(state.cloud().points, rows);
            for (int step = 0; step < state.stepCount(); ++step) {
                state.setStep(step);
                const LessonDrawing drawing = drawn(state);
                for (std::size_t i = 0; i < rows.size(); ++i) {
                    const int place = state.cloud().places[static_cast<std::size_t>(rows[i])];
                    QCOMPARE(pointOf(drawing, place)->label, distanceText(distances[i]));
                    if (place != state.selected())
                        continue;
                    QCOMPARE(drawing.box.isNull(), std::isinf(distances[i]));
                    if (drawing.box.isNull()) {
                        QCOMPARE(distanceText(distances[i]), QStringLiteral("∞"));
                        continue;
                    }
                    // The box in units of the front is the distance.
                    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
                    for (const int row : rows) {
                        const QPointF at =
                            drawing.plane.toPixel(state.cloud().points[static_cast<std::size_t>(row)]);
                        left = std::min(left, at.x());
                        right = std::max(right, at.x());
                        top = std::min(top, at.y());
                        bottom = std::max(bottom, at.y());
                    }
                    const double measured =
                        drawing.box.width() / (right - left) + drawing.box.height() / (bottom - top);
                    QVERIFY(std::abs(measured - distances[i]) < 1e-9);
                    ++boxes;
                }
            }
        }
        QVERIFY(boxes > 3);
    }

    /// However small the box is: its two words lie apart, and no distance of a point is written over them.
    void wordsBesideABoxDoNotOverlap_data() { addProblems(); }
    void wordsBesideABoxDoNotOverlap()
    {
        QFETCH(int, problem);
        LessonState state;
        samples::show(state, static_cast<Problem>(problem));
        state.setScene(Scene::Crowding);
        for (int front = 0; front < std::min(2, state.lesson()->drawnFronts()); ++front) {
            state.setFront(front);
            const int every = std::max(1, state.stepCount() / 6); // a picture of many points takes its time
            for (int step = 0; step < state.stepCount(); step += every) {
                state.setStep(step);
                const LessonDrawing drawing = drawn(state);
                if (drawing.box.isNull()) {
                    continue;
                }
                const auto& texts = drawing.texts;
                QVERIFY(texts.size() >= 2);
                for (std::size_t i = 1; i < texts.size(); ++i) {
                    QVERIFY2(!texts[0].intersects(texts[i]), "the first word of the box is written over");
                    QVERIFY2(i == 1 || !texts[1].intersects(texts[i]), "the second one is");
                    for (std::size_t k = 2; k < i; ++k) {
                        QVERIFY2(!texts[k].intersects(texts[i]), "two distances of points are");
                    }
                }
            }
        }
    }

    void theNextGenerationIsThatOfTheRecord_data() { addProblems(); }
    void theNextGenerationIsThatOfTheRecord()
    {
        QFETCH(int, problem);
        LessonState state;
        samples::show(state, static_cast<Problem>(problem));
        state.setScene(Scene::NextGeneration);
        state.setStep(state.stepCount() - 1);
        const LessonDrawing drawing = drawn(state);
        const auto& record = state.lesson()->generation().record;
        for (const DrawnPoint& point : drawing.points) {
            const auto& member = record.pool[static_cast<std::size_t>(point.place)];
            QCOMPARE(point.role, member.survived ? Role::Plain : Role::Dropped);
        }
        // The line-up: survivors first, in front of the line.
        std::set<int> kept;
        QCOMPARE(drawing.line.size(), record.pool.size());
        for (std::size_t i = 0; i < drawing.line.size(); ++i) {
            QCOMPARE(drawing.line[i].kept, i < record.survivors.size());
            if (drawing.line[i].kept)
                kept.insert(record.pool[static_cast<std::size_t>(drawing.line[i].place)].id);
        }
        QCOMPARE(kept, std::set<int>(record.survivors.begin(), record.survivors.end()));
    }

    void threeObjectivesSayWhatIsNotSeen()
    {
        LessonState state;
        samples::show(state, Problem::ThreeObjectives);
        state.setScene(Scene::Sort);
        const auto hidden = lesson::hiddenFront(state.cloud(), state.ranks(), 0, 1);
        QVERIFY(!hidden.empty());
        const QString notes = drawn(state).notes.join(QLatin1Char('\n'));
        QVERIFY2(notes.contains(QString::number(hidden.size())), qPrintable(notes));
        QVERIFY(notes.contains(QStringLiteral("Ringed")));
        samples::show(state, Problem::Zdt1);
        QVERIFY(drawn(state).notes.isEmpty());
    }

    /// The numbers of the cut are what it goes by: of those left, who goes has the least, as it is written.
    void theNumbersOfTheCutDecide_data() { addProblems(); }
    void theNumbersOfTheCutDecide()
    {
        QFETCH(int, problem);
        LessonState state;
        samples::show(state, static_cast<Problem>(problem));
        state.setScene(Scene::NextGeneration);
        for (int step = 0; step < state.stepCount(); ++step) {
            state.setStep(step);
            const LessonDrawing drawing = drawn(state);
            const auto goes = std::ranges::find_if(drawing.points, [](const DrawnPoint& point) {
                return point.ringed && !point.label.isEmpty();
            });
            if (goes == drawing.points.end())
                continue;
            QCOMPARE(goes->role, Role::Dropped);
            for (const DrawnPoint& point : drawing.points)
                QVERIFY(point.role != Role::InQuestion || point.label.isEmpty() ||
                        point.label == QStringLiteral("\u221e") ||
                        point.label.toDouble() >= goes->label.toDouble());
            const QString notes = drawing.notes.join(QLatin1Char('\n'));
            QCOMPARE(notes.contains(QStringLiteral("mean distances")),
                     state.lesson()->generation().axes.size() > 2);
        }
    }

    /// What is maximised runs backwards under its own numbers: better is left and below.
    void betterIsAlwaysLeftAndBelow()
    {
        lesson::Generation generation = lesson::runProblem(Problem::Zdt1, 3);
        generation.axes[1] = {"Accuracy", "%", true, 100.0, 2};
        LessonState state;
        state.setLesson(std::make_shared<const lesson::Lesson>(generation));
        const LessonDrawing drawing = drawn(state);
        for (const DrawnPoint& a : drawing.points)
            for (const DrawnPoint& b : drawing.points) {
                const auto& better = generation.pool[static_cast<std::size_t>(a.place)].fitness.objectives;
                const auto& worse = generation.pool[static_cast<std::size_t>(b.place)].fitness.objectives;
                if (evolution::dominates(better, worse))
                    QVERIFY(a.at.x() <= b.at.x() && a.at.y() >= b.at.y());
            }
        QCOMPARE(generation.axes[1].shown(-0.75), 75.0);
    }

    void allLooksPaintTheSame_data()
    {
        QTest::addColumn<int>("style");
        QTest::newRow("contrast") << static_cast<int>(LessonStyle::HighContrast);
        QTest::newRow("print") << static_cast<int>(LessonStyle::Print);
    }
    void allLooksPaintTheSame()
    {
        QFETCH(int, style);
        LessonState state;
        samples::show(state, Problem::Zdt3);
        for (int scene = 0; scene < lesson::sceneCount; ++scene) {
            state.setScene(static_cast<Scene>(scene));
            state.setStep(state.stepCount() - 1);
            const LessonDrawing a = drawn(state);
            const LessonDrawing b = drawn(state, static_cast<LessonStyle>(style));
            QCOMPARE(a.headline, b.headline);
            QCOMPARE(a.points.size(), b.points.size());
            for (std::size_t i = 0; i < a.points.size(); ++i) {
                QCOMPARE(a.points[i].place, b.points[i].place);
                QCOMPARE(a.points[i].rank, b.points[i].rank);
            }
        }
    }

    void anEmptyLessonIsAnEmptyPicture()
    {
        const LessonState state;
        QVERIFY(drawn(state).points.empty());
    }
};

QTEST_MAIN(TestLessonPicture)
#include "tst_lesson_picture.moc"
