// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/study_comparison.h"

#include "random_study.h"

#include "snac/evolution/objectives.h"
#include "snac/reports/comparison_report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace snac;
using namespace snac::study;

namespace {

Trial point(int number, double accuracy, double lut)
{
    Trial trial;
    trial.number = number;
    trial.state = TrialState::Complete;
    trial.values = {accuracy, lut};
    return trial;
}

StudySummary runOf(std::uint64_t seed, std::vector<Trial> trials)
{
    StudyStart start;
    start.config.objectives = {{Quantity::Accuracy, "accuracy", true, std::nullopt},
                               {Quantity::LutPct, "lut_pct", false, std::nullopt}};
    start.config.evolution.seed = seed;
    start.config.trials = static_cast<int>(trials.size());
    start.reference = {-0.2, 100.0};
    start.file = "/somewhere/jets-seed" + std::to_string(seed) + ".snac";
    start.dataset.fingerprint = "f00d";
    std::vector<Generation> generations;
    Front front(start.config);
    for (const Trial& trial : trials) { // a generation each
        front.insert(trial);
        Generation generation;
        generation.record.index = trial.number;
        generation.front = front.ids();
        generation.hypervolume = front.hypervolume(start.reference);
        generations.push_back(std::move(generation));
    }
    return summarize(std::move(start), std::move(trials), std::move(generations));
}

std::vector<const StudySummary*> pointersTo(const std::vector<StudySummary>& all)
{
    std::vector<const StudySummary*> pointers;
    for (const StudySummary& one : all) {
        pointers.push_back(&one);
    }
    return pointers;
}

std::vector<StudySummary> threeRuns()
{
    return {runOf(1, {point(0, 0.6, 30.0), point(1, 0.7, 40.0), point(2, 0.5, 10.0)}),
            runOf(2, {point(0, 0.65, 35.0), point(1, 0.75, 60.0)}),
            runOf(3, {point(0, 0.55, 20.0), point(1, 0.8, 80.0), point(2, 0.4, 90.0)})};
}

} // namespace

/// Several runs beside each other.
class TestStudyComparison : public QObject
{
    Q_OBJECT

private slots:
    /// Overlaid, but no figure is made of both.
    void otherDataAreNotAveraged()
    {
        auto runs = threeRuns();
        runs[2].start.dataset.fingerprint = "beef";
        const auto comparison = compareStudies(pointersTo(runs));
        QVERIFY(comparison);
        QVERIFY2(comparison->notAveraged.find("jets-seed1 and jets-seed3") != std::string::npos,
                 comparison->notAveraged.c_str());
        QCOMPARE(comparison->studies.size(), std::size_t{3});
        QVERIFY(comparison->studies[2].hypervolume > 0.0);
        QVERIFY(comparison->spread.empty());
        QVERIFY(std::isnan(comparison->last.mean) && std::isnan(comparison->last.deviation));
        QVERIFY(attainmentSurface(*comparison, 0, 1, 1).empty());
        QCOMPARE(spreadText(comparison->last), std::string("not averaged over 3 runs"));
        const auto json =
            QJsonDocument::fromJson(QByteArray::fromStdString(comparisonJson(*comparison, 0, 1))).object();
        QVERIFY(json.contains("not_averaged") && !json.contains("attainment"));
        QVERIFY(json["hypervolume"]["mean"].isNull());
        runs[2].start.dataset.fingerprint = "f00d";
        QVERIFY(compareStudies(pointersTo(runs))->notAveraged.empty());
    }

    void otherTrialsAndPopulationsAreSaid()
    {
        std::vector<StudySummary> runs{runOf(1, {point(0, 0.6, 30.0), point(1, 0.7, 40.0)}),
                                       runOf(2, {point(0, 0.65, 35.0), point(1, 0.75, 60.0)})};
        const auto said = [&](const std::string& text) {
            const auto comparison = compareStudies(pointersTo(runs));
            return comparison && std::ranges::any_of(comparison->notes, [&](const std::string& note) {
                       return note.contains(text);
                   });
        };
        QVERIFY(!said("trials that were wanted") && !said("populations differ"));
        runs[1].start.config.trials = 5;
        runs[1].start.config.evolution.populationSize = 7;
        QVERIFY(said("the trials that were wanted differ: 2, 5"));
        QVERIFY(said("the populations differ"));
    }

    /// A reader of JSON would round such a number.
    void aSeedTooLargeForANumberIsText()
    {
        const std::uint64_t seed = (std::uint64_t{1} << 53U) + 1;
        const std::vector<StudySummary> runs{runOf(seed, {point(0, 0.6, 30.0)}),
                                             runOf(2, {point(0, 0.65, 35.0)})};
        const auto comparison = compareStudies(pointersTo(runs));
        QVERIFY(comparison);
        const QJsonArray studies =
            QJsonDocument::fromJson(QByteArray::fromStdString(comparisonJson(*comparison, 1, 0)))
                .object()["studies"]
                .toArray();
        QCOMPARE(studies[0]["seed"], QJsonValue("9007199254740993"));
        QCOMPARE(studies[1]["seed"], QJsonValue(2));
    }

    /// A study that runs is compared at each generation: only what is new is measured.
    void whatWasMeasuredIsTakenOver()
    {
        std::vector<StudySummary> all;
        all.push_back(runOf(1, {point(0, 0.6, 20), point(1, 0.7, 30), point(2, 0.8, 40)}));
        all.push_back(runOf(2, {point(0, 0.5, 25), point(1, 0.75, 35)}));
        const StudyComparison fresh = *compareStudies(pointersTo(all));
        StudyComparison before = fresh;
        before.studies[0].fronts.resize(1); // as it was two generations ago
        before.studies[0].hypervolumes = {123.0};
        before.studies[1].hypervolumes[1] = 456.0;
        before.studies[1].hypervolume = 789.0;
        before.studies[0].front.clear();
        const StudyComparison next = *compareStudies(pointersTo(all), &before);
        QCOMPARE(next.studies[0].hypervolumes, (std::vector<double>{123.0, fresh.studies[0].hypervolumes[1],
                                                                    fresh.studies[0].hypervolumes[2]}));
        QCOMPARE(next.studies[0].hypervolume, fresh.studies[0].hypervolume);
        QCOMPARE(next.studies[1].hypervolumes[1], 456.0);
        QCOMPARE(next.studies[1].hypervolume, 789.0);
        all[1].start.reference[1] = 200.0; // another corner: nothing of before is of use
        const StudyComparison other = *compareStudies(pointersTo(all), &before);
        QCOMPARE(other.studies[0].hypervolumes, compareStudies(pointersTo(all))->studies[0].hypervolumes);
    }

    void withOneReferenceHypervolumesAreThoseOfTheStudies()
    {
        const auto runs = threeRuns();
        const auto comparison = compareStudies(pointersTo(runs));
        QVERIFY2(comparison, comparison ? "" : comparison.error().message.c_str());
        QVERIFY(comparison->isOwnReference);
        for (std::size_t i = 0; i < runs.size(); ++i) {
            QCOMPARE(comparison->studies[i].hypervolume, runs[i].hypervolume);
            QCOMPARE(comparison->studies[i].front, runs[i].front);
            for (std::size_t g = 0; g < runs[i].generations.size(); ++g) {
                QCOMPARE(comparison->studies[i].hypervolumes[g], runs[i].generations[g].hypervolume);
            }
        }
        QCOMPARE(comparison->studies[0].name, std::string("jets-seed1"));
    }

    void meanAndDeviationAreOfTheRunsThatGotThere()
    {
        const auto runs = threeRuns();
        const auto comparison = compareStudies(pointersTo(runs));
        QCOMPARE(comparison->spread.size(), std::size_t(3));
        QCOMPARE(comparison->spread[1].runs, 3);
        QCOMPARE(comparison->spread[2].runs, 2);
        const double a = runs[0].generations[2].hypervolume;
        const double b = runs[2].generations[2].hypervolume;
        QCOMPARE(comparison->spread[2].mean, (a + b) / 2.0);
        QCOMPARE(comparison->spread[2].deviation, std::abs(a - b) / std::sqrt(2.0));
        QCOMPARE(comparison->last.runs, 3);
        const StudySummary alone = runOf(4, {point(0, 0.6, 30.0)});
        const StudySummary* one = &alone;
        QVERIFY(std::isnan(compareStudies({&one, 1})->last.deviation));
    }

    void theCommonReferenceIsTheWorstOfAll()
    {
        auto runs = threeRuns();
        runs[1].start.reference = {-0.3, 120.0};
        const auto comparison = compareStudies(pointersTo(runs));
        QVERIFY(!comparison->isOwnReference);
        QCOMPARE(comparison->reference, (std::vector<double>{-0.2, 120.0}));
        evolution::PointSet points{.dimensions = 2, .values = {}};
        for (const auto& values : comparison->studies[0].values) {
            points.push(std::vector<double>{-values[0], values[1]});
        }
        QCOMPARE(comparison->studies[0].hypervolume, evolution::hypervolume(points, comparison->reference));
        QVERIFY(comparison->studies[0].hypervolume > runs[0].hypervolume);
        QVERIFY(std::ranges::any_of(comparison->notes, [](const std::string& note) {
            return note.find("reference points") != std::string::npos;
        }));
    }

    void theOrderOfObjectivesDoesNotMatter()
    {
        auto runs = threeRuns();
        const auto before = compareStudies(pointersTo(runs));
        StudySummary& turned = runs[1];
        std::swap(turned.start.config.objectives[0], turned.start.config.objectives[1]);
        std::swap(turned.start.reference[0], turned.start.reference[1]);
        for (Trial& trial : turned.trials) {
            std::swap(trial.values[0], trial.values[1]);
        }
        turned.front = Front(turned.start.config, turned.trials).ids();
        const auto after = compareStudies(pointersTo(runs));
        QVERIFY(after);
        QCOMPARE(after->studies[1].hypervolume, before->studies[1].hypervolume);
        for (int least = 1; least <= 3; ++least) {
            QVERIFY(attainmentSurface(*after, 1, 0, least) == attainmentSurface(*before, 1, 0, least));
        }
    }

    void otherObjectivesAreRefusedWithTheReason()
    {
        auto runs = threeRuns();
        runs[2].start.config.objectives[1].quantity = Quantity::DspPct;
        const auto refused = compareStudies(pointersTo(runs));
        QVERIFY(!refused);
        const QString why = QString::fromStdString(refused.error().message);
        for (const char* word :
             {"jets-seed1", "jets-seed3", "lut_pct (min)", "dsp_pct (min)", "shared: accuracy (max)"}) {
            QVERIFY2(why.contains(QLatin1String(word)), qPrintable(why));
        }
        auto upper = threeRuns();
        upper[1].start.config.risk = Risk::Pessimistic;
        QVERIFY(!compareStudies(pointersTo(upper)));
        QVERIFY(!compareStudies({}));
    }

    void surfacesAreInNaturalSigns()
    {
        const auto runs = threeRuns();
        const auto comparison = compareStudies(pointersTo(runs));
        // By one run at least: the front of all; by all three: what the worst of them reached.
        const auto any = attainmentSurface(*comparison, 1, 0, 1);
        QVERIFY(any.front() == (PlanePoint{10.0, 0.5}));
        QVERIFY(any.back() == (PlanePoint{80.0, 0.8}));
        const auto all = attainmentSurface(*comparison, 1, 0, 3);
        QVERIFY(all == (std::vector<PlanePoint>{{35.0, 0.55}, {80.0, 0.7}}));
    }

    void theDocumentSaysTheSame()
    {
        const auto runs = threeRuns();
        const auto comparison = compareStudies(pointersTo(runs));
        const QJsonObject document =
            QJsonDocument::fromJson(QByteArray::fromStdString(comparisonJson(*comparison, 1, 0))).object();
        QCOMPARE(document["studies"].toArray().size(), qsizetype(3));
        QCOMPARE(document["studies"][0]["hypervolume"].toDouble(), runs[0].hypervolume);
        QCOMPARE(document["hypervolume"]["mean"].toDouble(), comparison->last.mean);
        QCOMPARE(document["reference_point"]["accuracy"].toDouble(), 0.2);
        const QJsonArray surfaces = document["attainment"]["surfaces"].toArray();
        QCOMPARE(surfaces.size(), qsizetype(3));
        for (const QJsonValue& surface : surfaces) {
            const auto corners = attainmentSurface(*comparison, 1, 0, surface["runs"].toInt());
            QCOMPARE(surface["corners"].toArray().size(), static_cast<qsizetype>(corners.size()));
            QCOMPARE(surface["corners"][0][0].toDouble(), corners.front().x);
        }
        const ReportTable table = comparisonTable(*comparison);
        QCOMPARE(table.rows.size(), std::size_t(3));
        QCOMPARE(table.rows[0][0], std::string("jets-seed1"));
    }
};

QTEST_GUILESS_MAIN(TestStudyComparison)
#include "tst_study_comparison.moc"
