// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The road of a study through the jobs alone, with real trainings: search, local search, calibration,
// estimate, report.
#include "../../test_environment.h"
#include "../calibration/calibration_designs.h"

#include "snac/config/study_file.h"
#include "snac/jobs/queue.h"
#include "snac/reports/report.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace snac;
using namespace snac::jobs;

namespace {

const char* const settings =
    "name: scenario\n"
    "dataset: {name: jets, rows: 1500}\n"
    "search:\n"
    "  n_trials: 12\n"
    "  population: 6\n"
    "  epochs: 2\n"
    "  n_folds: 2\n"
    "  objectives: [accuracy, lut_pct]\n"
    "search_space:\n"
    "  num_layers: [1, 2]\n"
    "  layer_widths: [[8, 16, 32], [8, 16]]\n"
    "  activation: [ReLU]\n"
    "local_search: {precisions: [(8,3)], schedule: \"50\", qat_epochs: 1, pruning_epochs: 1}\n"
    "hls_config: {board: zcu102}\n";

} // namespace

class TestScenario : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string write(const char* name, const std::string& text)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(text)) > 0
                   ? file.fileName().toStdString()
                   : std::string();
    }

    /// Submits, waits, and gives what came of it.
    template<class T>
    const T* done(Queue& queue, Request request)
    {
        m_last = queue.submit(std::move(request));
        m_last->wait();
        if (!m_last->outcome()) {
            qCritical("%s", m_last->outcome().error().toString().c_str());
        }
        return m_last->outcomeAs<T>();
    }
    JobPtr m_last;

private slots:
    void aStudyFromItsSettingsToItsReport()
    {
        qputenv("XDG_DATA_HOME", m_folder.filePath("data").toUtf8());
        const auto environment = snac::test::processEnvironment();
        Queue queue(Workers(environment), {.inBackground = true});
        auto job = config::jobFromYaml(write("scenario.yaml", settings), environment->now()->boards);
        QVERIFY2(job, job ? "" : job.error().toString().c_str());
        job->file = m_folder.filePath("scenario.snac").toStdString();

        const auto* found = done<study::StudySummary>(queue, SearchRequest{*job});
        const JobPtr search = m_last; // keeps what it gave
        QVERIFY(found != nullptr && !found->interrupted);
        QCOMPARE(search->progress().done, 12);
        QVERIFY(!found->front.empty());

        settingsPriceAsTheSearch(queue, *job, *found);

        const auto knee = study::kneeTrial(*found);
        QVERIFY(knee.has_value());
        study::CompressionJob local;
        local.config = job->config;
        local.file = job->file;
        local.trials = {*knee};
        local.options = job->config.compression;
        const auto* compressed = done<study::CompressionSummary>(queue, CompressRequest{local});
        const JobPtr compress = m_last;
        QVERIFY(compressed != nullptr && !compressed->interrupted);
        QCOMPARE(compressed->steps.size(), std::size_t{2});
        QCOMPARE(compress->progress().done, 2);

        CalibrateRequest calibrate;
        calibrate.tables = {write("reports.csv", inventedTable(20, 1.5))};
        const auto* calibrated = done<CalibrationResult>(queue, calibrate);
        QVERIFY(calibrated != nullptr);
        QCOMPARE(calibrated->added, 20);
        QVERIFY(calibrated->report != nullptr);

        // The study keeps the model it was begun with, new settings get the new one.
        EstimateRequest ofFile;
        ofFile.file = job->file;
        const auto* kept = done<EstimateResult>(queue, ofFile);
        const JobPtr keptJob = m_last;
        EstimateRequest ofSettings;
        ofSettings.config = job->config;
        const auto* fresh = done<EstimateResult>(queue, ofSettings);
        QVERIFY(kept != nullptr && fresh != nullptr);
        QCOMPARE(kept->networks.size(), std::size_t{1});
        QCOMPARE(kept->notes.size(), std::size_t{1});
        QVERIFY(fresh->notes.empty());
        QVERIFY(fresh->networks[0].cost.lut.value > 1.2 * kept->networks[0].cost.lut.value);

        // One price for one network: of the search, of the file, of what is exported, of the estimate.
        const auto trial = std::ranges::find(found->trials, *knee, &study::Trial::number);
        QVERIFY(trial->price == study::Price::Own && trial->otherPrice);
        EstimateRequest ofTrial;
        ofTrial.file = job->file;
        ofTrial.trial = *knee;
        const auto* trained = done<EstimateResult>(queue, ofTrial);
        const JobPtr trainedJob = m_last;
        QVERIFY(trained != nullptr);
        QVERIFY(trained->networks[0].price == study::Price::Own);
        RunControl control;
        const auto design = designOf(
            {.file = job->file, .trial = *knee, .step = {}, .precision = {}, .board = {}, .clockNs = {}},
            *environment->now(), control);
        QVERIFY(design);
        for (const study::Quantity quantity : study::estimatedFigures()) {
            const auto figure = study::info(quantity).estimate;
            for (const hardware::HardwareEstimate* cost : {&trained->networks[0].cost, &design->estimate}) {
                QCOMPARE((cost->*figure).value, (*trial->hardware.*figure).value);
                QCOMPARE((cost->*figure).low, (*trial->hardware.*figure).low);
                QCOMPARE((cost->*figure).high, (*trial->hardware.*figure).high);
            }
        }
        EstimateRequest ofStep;
        ofStep.file = job->file;
        ofStep.step = compressed->steps[1]->branch.key() + "/1";
        const auto* step = done<EstimateResult>(queue, ofStep);
        QVERIFY(step != nullptr);
        QCOMPARE(step->networks[0].cost.lut.value, compressed->steps[1]->cost.lut.value);
        QCOMPARE(step->networks[0].cost.cycles.high, compressed->steps[1]->cost.cycles.high);
        ofStep.reuseFactor = 2;
        const JobPtr refused = queue.submit(ofStep);
        refused->wait();
        QVERIFY(!refused->outcome());

        const auto* opened = done<OpenedStudy>(queue, OpenRequest{job->file});
        QVERIFY(opened != nullptr);
        QCOMPARE(study::reportJson(opened->summary), study::reportJson(*found));
        const auto report =
            QJsonDocument::fromJson(QByteArray::fromStdString(study::reportJson(opened->summary))).object();
        QCOMPARE(report["trials"].toArray().size(), static_cast<qsizetype>(found->trials.size()));
        QVERIFY(study::reportHtml(opened->summary, settings).find("scenario") != std::string::npos);
        whatIsStoredIsRead(queue, job->file, *compressed);
    }

private:
    /// Before training, settings and form give a network the price that the search gave it: they count the
    /// steps of its training alike.
    void settingsPriceAsTheSearch(Queue& queue, const study::StudyJob& job, const study::StudySummary& found)
    {
        EstimateRequest request;
        request.config = job.config;
        for (const study::Trial& trial : found.trials) {
            request.networks.push_back({std::to_string(trial.number), trial.candidate});
        }
        const auto* priced = done<EstimateResult>(queue, request);
        const JobPtr search = m_last; // keeps what it gave
        QVERIFY(priced != nullptr && priced->notes.empty());
        for (std::size_t i = 0; i < found.trials.size(); ++i) {
            const auto* before = study::priceOf(found.trials[i], study::Price::Before);
            QVERIFY(before != nullptr);
            for (const auto figure :
                 {&hardware::HardwareEstimate::lut, &hardware::HardwareEstimate::ff,
                  &hardware::HardwareEstimate::dsp, &hardware::HardwareEstimate::cycles}) {
                QCOMPARE((priced->networks[i].cost.*figure).value, (before->*figure).value);
                QCOMPARE((priced->networks[i].cost.*figure).high, (before->*figure).high);
            }
        }
        // 2 epochs of 640 rows are no 1,600 steps: without the data the price is another one, and that is
        // said.
        request.config->dataset.name = "csv";
        request.config->dataset.path = "no-such-file.csv";
        const auto* blind = done<EstimateResult>(queue, request);
        QVERIFY(blind != nullptr);
        QCOMPARE(blind->notes.size(), std::size_t{1});
        QVERIFY(blind->notes.front().find("1,600 steps") != std::string::npos);
        QVERIFY(blind->networks[0].cost.lut.value > priced->networks[0].cost.lut.value);
    }

    /// What a view of the study asks for.
    void whatIsStoredIsRead(Queue& queue, const std::string& file, const study::CompressionSummary& search)
    {
        const auto* far = done<StudyProgress>(queue, ProgressRequest{file});
        QVERIFY(far != nullptr);
        QCOMPARE(far->finished, 12);
        QCOMPARE(far->total, 12);
        QVERIFY(!far->isUnfinished);

        const auto* stored = done<StoredSteps>(queue, StepsRequest{file});
        const JobPtr steps = m_last;
        QVERIFY(stored != nullptr);
        QCOMPARE(stored->summary.steps.size(), search.steps.size());
        QCOMPARE(stored->summary.branches.size(), search.branches.size());
        for (std::size_t i = 0; i < search.steps.size(); ++i) {
            const auto& step = *stored->summary.steps[i];
            QCOMPARE(step.integerMetrics.accuracy, search.steps[i]->integerMetrics.accuracy);
            QVERIFY(!step.masks.empty() && !step.network.network.weights.empty()); // whole
        }

        const int trial = search.steps.front()->branch.trial;
        const auto* network = done<StoredNetwork>(queue, NetworkRequest{file, trial});
        const JobPtr networkJob = m_last;
        QVERIFY(network != nullptr && network->network != nullptr);
        QVERIFY(!network->network->weights.empty());
        const auto* floats = done<study::FloatScores>(queue, FloatScoresRequest{file, {trial}});
        const JobPtr floatsJob = m_last;
        QVERIFY(floats != nullptr);
        QCOMPARE(floats->at(trial).accuracy, search.start.floatMetrics.at(trial).accuracy);

        const study::StepId last{search.steps.back()->branch.key(), search.steps.back()->round};
        const auto* tested = done<study::TestScore>(queue, TestStepRequest{file, last});
        const JobPtr test = m_last;
        QVERIFY(tested != nullptr && tested->rows > 0);
        const auto* again = done<study::TestScore>(queue, TestStepRequest{file, last});
        QVERIFY(again != nullptr);
        QCOMPARE(again->when, tested->when); // once, and kept
    }

private slots:
    void whatIsNotThereIsAnError()
    {
        Queue queue{Workers(snac::test::processEnvironment())};
        const std::string none = m_folder.filePath("none.snac").toStdString();
        for (const Request& request : std::vector<Request>{
                 OpenRequest{none}, StepsRequest{none}, NetworkRequest{none, 0}, TestStepRequest{none, {}},
                 FloatScoresRequest{none, {0}}, ProgressRequest{none}}) {
            const JobPtr job = queue.submit(request);
            job->wait();
            QCOMPARE(job->state(), State::Failed);
            QCOMPARE(job->outcome().error().kind, ErrorKind::NotFound);
        }
        const std::string file = m_folder.filePath("scenario.snac").toStdString();
        const JobPtr job = queue.submit(NetworkRequest{file, 99}); // made by the test before
        job->wait();
        QCOMPARE(job->state(), State::Failed);
    }
};

QTEST_GUILESS_MAIN(TestScenario)
#include "tst_scenario.moc"
