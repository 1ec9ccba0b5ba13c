// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// One study, one set of numbers: in the window while it runs, after it, opened again, and in every report of
// its file.
#include "../collecting_observer.h"
#include "random_study.h"

#include "snac/reports/report.h"
#include "snac/studio/pages/search/trial_pane.h"
#include "snac/studio/pages/study_view.h"
#include "snac/studio/shell/study_model.h"
#include "snac/widgets/cards/trial_table.h"
#include "snac/widgets/plots/objective_plot.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::studio;

namespace {

std::shared_ptr<const study::Trial> shared(const study::Trial& trial)
{
    return std::make_shared<const study::Trial>(trial);
}

/// All that a report says of a study.
QStringList reportsOf(const study::StudySummary& summary)
{
    return {QString::fromStdString(study::reportJson(summary)),
            QString::fromStdString(study::reportCsv(summary)),
            QString::fromStdString(study::reportHtml(summary, "name: x\n")),
            QString::fromStdString(study::frontSvg(summary))};
}

/// What the plot is told of every trial.
QStringList pointsOf(const StudyModel& model)
{
    QStringList lines;
    for (const auto& trial : model.trials()) {
        const auto point = trial ? pointOf(model, *trial) : std::nullopt;
        if (point) {
            lines << QStringLiteral("#%1 front %2 population %3 offspring %4 rank %5 crowding %6")
                         .arg(point->trial)
                         .arg(point->onFront)
                         .arg(point->current)
                         .arg(point->offspring)
                         .arg(point->rank)
                         .arg(point->crowding);
        }
    }
    return lines;
}

/// As the runner tells it: trials as they finish, in any order, then their generation.
void tell(StudyModel& model, const study::fake::RandomStudy& study, Random& random)
{
    StudyBatch head;
    head.start = std::make_shared<study::StudyStart>(study.start);
    model.apply(head);
    const int last = study.generations.empty() ? -1 : study.generations.back().record.index;
    for (int index = 0; index <= last + 1; ++index) {
        std::vector<study::Trial> trials;
        for (const auto& trial : study.trials) {
            if (trial.generation == index || (index == last + 1 && trial.generation > last)) {
                trials.push_back(trial);
            }
        }
        for (std::size_t i = trials.size(); i > 1; --i) {
            std::swap(trials[i - 1],
                      trials[static_cast<std::size_t>(random.integer(0, static_cast<int>(i) - 1))]);
        }
        StudyBatch batch;
        for (const auto& trial : trials) {
            (trial.state == study::TrialState::Running ? batch.started : batch.finished)
                .push_back(shared(trial));
        }
        model.apply(batch);
        StudyBatch end;
        if (index <= last) {
            end.generations = {std::make_shared<const study::Generation>(
                study.generations[static_cast<std::size_t>(index)])};
        }
        model.apply(end);
    }
}

} // namespace

class TestStudyAgreement : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static void studies()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("objectives");
        QTest::addColumn<int>("numbers");
        int seed = 100;
        for (const int numbers : {1, 9, 20, 64}) {
            for (const int objectives : {1, 2, 3, 4}) {
                QTest::addRow("%d numbers, %d objectives", numbers, objectives)
                    << ++seed << objectives << numbers;
            }
        }
    }

    static study::fake::RandomStudy drawn()
    {
        QFETCH(int, seed);
        QFETCH(int, objectives);
        QFETCH(int, numbers);
        return study::fake::randomStudy(static_cast<std::uint64_t>(seed),
                                        static_cast<std::size_t>(objectives), numbers);
    }

private slots:
    void theWindowSaysWhatTheReportsSay_data() { studies(); }

    void theWindowSaysWhatTheReportsSay()
    {
        const auto study = drawn();
        const auto summary = study::summarize(study.start, study.trials, study.generations);
        Random random(3);
        StudyModel running;
        tell(running, study, random);
        QCOMPARE(running.front(), summary.front);
        QCOMPARE(reportsOf(running.summary()), reportsOf(summary));

        StudyModel opened;
        opened.load(summary);
        QCOMPARE(opened.front(), summary.front);
        QCOMPARE(reportsOf(opened.summary()), reportsOf(summary));
        QCOMPARE(pointsOf(opened), pointsOf(running));
        study::Front front(study.start.config, study.trials);
        if (!study.generations.empty()) {
            std::vector<int> pool;
            for (const auto& member : study.generations.back().record.pool) {
                pool.push_back(member.id);
            }
            front.measureCrowding(pool);
        }
        QCOMPARE(opened.knee(), front.knee());
        for (const auto& trial : study.trials) {
            QCOMPARE(running.crowding(trial.number), front.crowding(trial.number));
            QCOMPARE(running.isOnFront(trial.number), front.contains(trial.number));
        }
    }

    void aRankIsOneNumberEverywhere_data() { studies(); }

    void aRankIsOneNumberEverywhere()
    {
        const auto study = drawn();
        const auto summary = study::summarize(study.start, study.trials, study.generations);
        StudyModel model;
        model.load(summary);
        widgets::ObjectivePlot plot;
        plot.setAxes(axesOf(*model.start()));
        TrialPane pane(&model);
        const QJsonObject json =
            QJsonDocument::fromJson(QByteArray::fromStdString(study::reportJson(summary))).object();
        std::map<int, int> inJson;
        for (const QJsonValue trial : json["trials"].toArray()) {
            inJson[trial.toObject()["trial"].toInt()] = trial.toObject()["rank"].toInt(0);
        }
        const std::map<int, int> byDefinition =
            study::fake::ranksByDefinition(study.start.config, study.trials);
        for (const auto& trial : study.trials) {
            const auto found = byDefinition.find(trial.number);
            const int shown = found == byDefinition.end() ? 0 : found->second; // 0: none
            QCOMPARE(shown == 1, model.isOnFront(trial.number));
            QCOMPARE(inJson.at(trial.number), shown);
            QCOMPARE(model.rank(trial.number).value_or(0), shown);
            QCOMPARE(rowOf(model, trial).rank, shown);
            const QString text = shown > 0 ? QStringLiteral("rank %1").arg(shown) : QString();
            const auto says = [&](const QString& view) {
                return text.isEmpty() ? !view.contains(QStringLiteral("rank "))
                                      : view.contains(text) && !view.contains(text + QLatin1Char('0'));
            };
            if (const auto point = pointOf(model, trial)) {
                QCOMPARE(point->rank, shown);
                plot.addPoints({*point});
                QVERIFY2(says(plot.describe(trial.number)), qPrintable(plot.describe(trial.number)));
            }
            model.select(trial.number);
            QVERIFY2(says(pane.subtitle()), qPrintable(pane.subtitle()));
        }
    }

    void thePopulationIsTheSurvivorsNotTheOffspring()
    {
        auto study = study::fake::randomStudy(7, 2, 40);
        for (auto& trial : study.trials) { // all of them have a place in the plot
            trial.state = study::TrialState::Complete;
            trial.values = {0.01 * trial.number, 1.0};
        }
        StudyModel model;
        Random random(1);
        tell(model, study, random);
        const auto& last = study.generations.back().record;
        QVERIFY(!last.survivors.empty());
        for (const auto& trial : study.trials) {
            const auto point = pointOf(model, trial);
            QVERIFY(point);
            const bool survived = std::ranges::count(last.survivors, trial.number) > 0;
            QCOMPARE(point->current, survived);
            QCOMPARE(point->offspring, trial.generation > last.index);
            widgets::ObjectivePlot plot;
            plot.setAxes(axesOf(*model.start()));
            plot.addPoints({*point});
            QCOMPARE(plot.describe(trial.number).contains(QStringLiteral("in the population")), survived);
            QCOMPARE(plot.describe(trial.number).contains(QStringLiteral("offspring")), point->offspring);
        }
    }

    /// On resume stored trials and generations are told first; what was finished of the generation that was
    /// cut off counts, though the last stored generation does not know of it.
    void aStoredGenerationNeverTakesThePlaceOfTheFront()
    {
        const auto study = study::fake::randomStudy(9, 2, 2);
        auto good = study::fake::randomTrial(*std::make_unique<Random>(1), study.start.config, 0);
        good.state = study::TrialState::Complete;
        good.violation = 0.0;
        good.values = {0.5, 10.0};
        auto better = good;
        better.number = 1;
        better.generation = 1;
        better.values = {0.9, 5.0};
        StudyBatch batch;
        batch.start = std::make_shared<study::StudyStart>(study.start);
        batch.finished = {shared(good), shared(better)};
        study::Generation stored;
        stored.front = {0};
        stored.record.survivors = {0};
        batch.generations = {std::make_shared<const study::Generation>(stored)};
        StudyModel model;
        model.apply(batch);
        QCOMPARE(model.front(), std::vector<int>{1});
        QVERIFY(model.crowding(1) && !model.crowding(0));
        QCOMPARE(model.summary().front, std::vector<int>{1});
    }

    void exportsEqualTheReportOfTheFile_data()
    {
        QTest::addColumn<bool>("precisions");
        QTest::addColumn<int>("cancelAfter");
        QTest::addColumn<bool>("resumed");
        QTest::newRow("finished") << false << -1 << false;
        QTest::newRow("precision genes") << true << -1 << false;
        QTest::newRow("cancelled") << false << 11 << false;
        QTest::newRow("precision genes, cancelled") << true << 9 << false;
        QTest::newRow("cancelled and resumed") << false << 13 << true;
        QTest::newRow("precision genes, cancelled and resumed") << true << 13 << true;
    }

    void exportsEqualTheReportOfTheFile()
    {
        QFETCH(bool, precisions);
        QFETCH(int, cancelAfter);
        QFETCH(bool, resumed);
        study::StudyJob job;
        job.config = study::fake::config(30);
        if (precisions) {
            job.config.space.hardware.precisions = {{8, 3}, {6, 2}, {16, 6}};
            job.config.space.hardware.reuseFactor = space::Ordinal{{1, 2, 4}};
            job.config.space.layerWidths = {space::Ordinal{{4, 8}}};
        }
        job.yaml = "name: x\n";
        job.file = m_folder.filePath(QString::fromLatin1(QTest::currentDataTag())).toStdString() + ".snac";
        StudyModel model;
        const auto run = [&](int stopAfter) {
            auto engine = std::make_shared<study::fake::Engine>();
            RunControl control;
            EventCollector collector;
            connect(&collector, &EventCollector::batchReady, &model,
                    [&](const StudyBatchPtr& batch) { model.apply(*batch); });
            if (stopAfter > 0) {
                engine->trained = [&](int count) {
                    if (count == stopAfter) {
                        control.cancel();
                    }
                };
            }
            job.control = &control;
            CollectingObserver observer(collector);
            job.observer = &observer;
            const auto summary = study::runStudy(job, study::fake::parts(engine));
            QVERIFY2(summary.has_value(), summary ? "" : summary.error().toString().c_str());
            QCOMPARE(summary->interrupted, stopAfter > 0);
            collector.flush();
            model.finish(*summary);
        };
        run(cancelAfter);
        if (resumed) {
            job.resume = true;
            run(-1);
        }
        const auto file = study::readStudy(job.file, job.config);
        QVERIFY2(file.has_value(), file ? "" : file.error().toString().c_str());
        const QStringList exported = reportsOf(model.summary());
        const QStringList reported = reportsOf(*file);
        for (qsizetype i = 0; i < exported.size(); ++i) {
            QCOMPARE(exported[i], reported[i]);
        }
        StudyModel opened;
        opened.load(*file);
        QCOMPARE(pointsOf(opened), pointsOf(model));
    }
};

QTEST_MAIN(TestStudyAgreement)
#include "tst_study_agreement.moc"
