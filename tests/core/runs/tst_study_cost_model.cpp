// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A study is priced with one cost model from its first trial to its last step, whatever is calibrated
// meanwhile.
#include "../../test_environment.h"
#include "fake_local_search.h"

#include "snac/hardware/candidate_cost.h"
#include "snac/hardware/residual.h"
#include "snac/reports/report.h"
#include "snac/storage/store.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <iterator>

using namespace snac;
using namespace snac::study;

namespace {

/// A correction that multiplies LUT and FF of fully parallel layers, and stands on invented designs.
hardware::CostModelRecord calibrated(double lutFactor)
{
    hardware::Residual residual = *snac::test::shippedEnvironment()->shipped;
    std::vector<hardware::ResidualSample> samples;
    for (int i = 0; i < 9; ++i) {
        hardware::ResidualSample sample;
        sample.features = hardware::layerFeatures(
            {.inputs = 4 + i, .outputs = 8, .weightBits = 8, .inputBits = 8, .vitis = true});
        sample.family = "family " + std::to_string(i);
        sample.estimated.fill(1000.0);
        sample.measured.fill(1000.0 * lutFactor);
        samples.push_back(sample);
    }
    residual = hardware::Residual::stacked(residual, hardware::Residual::fit(samples, 1, 1));
    residual.setCalibration({9, 1});
    hardware::CostModelRecord record = snac::test::shippedCostModel();
    record.correction = hardware::CostModelRecord::Correction::User;
    record.designs = 9;
    record.residual = residual.toText();
    return record;
}

class StopAfter : public StudyObserver
{
public:
    StopAfter(RunControl& control, int trials)
        : m_control(control)
        , m_left(trials)
    {
    }
    void studyStarted(std::shared_ptr<const StudyStart> value) override { start = std::move(value); }
    void trialFinished(std::shared_ptr<const Trial>) override
    {
        if (--m_left == 0) {
            m_control.cancel();
        }
    }

    std::shared_ptr<const StudyStart> start;

private:
    RunControl& m_control;
    int m_left;
};

struct NotesOf : CompressionObserver
{
    void compressionStarted(std::shared_ptr<const CompressionStart> start) override { notes = start->notes; }
    std::vector<std::string> notes;
};

/// What is said of the cost model; the fake data have notes of their own.
std::vector<std::string> modelNotes(const std::vector<std::string>& notes)
{
    std::vector<std::string> found;
    std::ranges::copy_if(notes, std::back_inserter(found), [](const std::string& note) {
        return note.find("priced") != std::string::npos || note.find("cost model") != std::string::npos;
    });
    return found;
}

/// Both prices; that before training tells models apart, for the fake networks have no weights but zeros.
bool samePrice(const Trial& a, const Trial& b)
{
    return std::ranges::all_of(std::array{Price::Before, Price::Own}, [&](Price price) {
        const hardware::HardwareEstimate* x = priceOf(a, price);
        const hardware::HardwareEstimate* y = priceOf(b, price);
        return x && y && x->lut.value == y->lut.value && x->lut.low == y->lut.low &&
               x->lut.high == y->lut.high && x->ff.value == y->ff.value && x->cycles.value == y->cycles.value;
    });
}

} // namespace

class TestStudyCostModel : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_counter = 0;

    std::string newPath()
    {
        return m_folder.filePath(QStringLiteral("run-%1.snac").arg(m_counter++)).toStdString();
    }

    static RunnerParts parts(const hardware::CostModelRecord& record)
    {
        RunnerParts result = fake::parts(std::make_shared<fake::Engine>());
        result.findBoard = [](const std::string&) -> Result<hardware::Board> { return fake::meta().board; };
        result.costModel = *hardware::costModelOf(record);
        result.costModelRecord = record;
        return result;
    }

    /// Parts that price without knowing how the study trains, as programs did before.
    static RunnerParts untold(const hardware::CostModelRecord& record)
    {
        class Untold : public hardware::DenseHlsModel
        {
        public:
            using DenseHlsModel::DenseHlsModel;
            [[nodiscard]] std::shared_ptr<const hardware::CostModel>
            trainedBy(const hardware::TrainingPlan&) const override
            {
                return nullptr;
            }
        };
        RunnerParts result = parts(record);
        result.costModel = std::make_shared<Untold>(
            hardware::WeightAssumption{},
            std::make_shared<const hardware::Residual>(*hardware::Residual::fromText(record.residual, {})));
        return result;
    }

    static StudyJob job(const std::string& file, bool resume = false)
    {
        StudyJob job;
        job.config = fake::config(24);
        job.config.hls.precision = {8, 3};
        job.yaml = "name: toy\n";
        job.yamlPath = "toy.yaml";
        job.file = file;
        job.resume = resume;
        return job;
    }

    /// Runs `trials` trials with one model.
    static std::shared_ptr<const StudyStart>
    runPart(const std::string& file, int trials, const hardware::CostModelRecord& record, bool told = true)
    {
        StudyJob half = job(file);
        RunControl control;
        StopAfter stop(control, trials);
        half.control = &control;
        half.observer = &stop;
        const auto summary = runStudy(half, told ? parts(record) : untold(record));
        return summary && summary->interrupted ? stop.start : nullptr;
    }

    static void forgetCostModel(const std::string& file)
    {
        auto store = Store::openForWriting(file);
        StudyMeta meta = (*store)->meta();
        meta.costModel.reset();
        QVERIFY((*store)->updateMeta(meta));
    }

private slots:
    void initTestCase() { qputenv("XDG_DATA_HOME", m_folder.filePath("home").toUtf8()); }

    void resumedWithTheModelItBeganWith_data()
    {
        QTest::addColumn<bool>("beganCalibrated");
        QTest::addColumn<bool>("recorded");
        QTest::newRow("calibrated since") << false << true;
        QTest::newRow("reset since") << true << true;
        QTest::newRow("calibrated since, and the file does not say its model") << false << false;
    }

    void resumedWithTheModelItBeganWith()
    {
        QFETCH(bool, beganCalibrated);
        QFETCH(bool, recorded);
        const auto first = beganCalibrated ? calibrated(4.0) : snac::test::shippedCostModel();
        const auto second = beganCalibrated ? snac::test::shippedCostModel() : calibrated(4.0);
        // Programs that kept no model priced without knowing the training.
        const auto whole = runStudy(job(newPath()), recorded ? parts(first) : untold(first));
        QVERIFY2(whole, whole ? "" : whole.error().message.c_str());
        const std::string file = newPath();
        const auto begun = runPart(file, 10, first, recorded);
        QVERIFY(begun);
        QVERIFY(modelNotes(begun->notes).empty());
        if (!recorded) {
            forgetCostModel(file);
        }
        RunControl control;
        StopAfter noted(control, -1);
        StudyJob rest = job(file, true);
        rest.observer = &noted;
        const auto resumed = runStudy(rest, parts(second));
        QVERIFY2(resumed, resumed ? "" : resumed.error().message.c_str());
        QCOMPARE(resumed->trials.size(), whole->trials.size());
        for (std::size_t i = 0; i < whole->trials.size(); ++i) {
            QVERIFY2(samePrice(resumed->trials[i], whole->trials[i]), qPrintable(QString::number(i)));
        }
        QCOMPARE(resumed->front, whole->front);
        QCOMPARE(resumed->hypervolume, whole->hypervolume);
        QCOMPARE(modelNotes(noted.start->notes).size(), 1U);
        const QString note = QString::fromStdString(modelNotes(noted.start->notes).front());
        QVERIFY2(note.contains(QString::fromStdString(describe(first))), qPrintable(note));
        QVERIFY(noted.start->costModel->sameModel(first));
        QCOMPARE(noted.start->costModel->assumed, !recorded);
        // The other model gives other prices: without the rule the comparison above would fail.
        const auto other = hardware::estimateCandidate(
            **hardware::costModelOf(second), whole->trials[0].candidate, rest.config.hls, whole->start.board);
        QVERIFY(other && other->lut.value != priceOf(whole->trials[0], Price::Before)->lut.value);
    }

    void theSameModelSaysNothing()
    {
        const std::string file = newPath();
        QVERIFY(runPart(file, 10, snac::test::shippedCostModel()));
        RunControl control;
        StopAfter noted(control, -1);
        StudyJob rest = job(file, true);
        rest.observer = &noted;
        QVERIFY(runStudy(rest, parts(snac::test::shippedCostModel())));
        QVERIFY(modelNotes(noted.start->notes).empty());
    }

    void pricesOfNoModelKnownAreToldAndAssumed()
    {
        const std::string file = newPath();
        QVERIFY(runPart(file, 10, calibrated(9.0)));
        forgetCostModel(file);
        RunControl control;
        StopAfter noted(control, -1);
        StudyJob rest = job(file, true);
        rest.observer = &noted;
        QVERIFY(runStudy(rest, parts(calibrated(2.0))));
        QCOMPARE(modelNotes(noted.start->notes).size(), 1U);
        QVERIFY(modelNotes(noted.start->notes).front().find("is assumed") != std::string::npos);
        QVERIFY(noted.start->costModel->assumed);
    }

    void aModelOfANewerProgramIsRefused()
    {
        const std::string file = newPath();
        QVERIFY(runPart(file, 10, snac::test::shippedCostModel()));
        {
            auto store = Store::openForWriting(file);
            StudyMeta meta = (*store)->meta();
            meta.costModel->version = hardware::denseModelVersion + 1;
            QVERIFY((*store)->updateMeta(meta));
        }
        const auto resumed = runStudy(job(file, true), parts(snac::test::shippedCostModel()));
        QVERIFY(!resumed);
        QVERIFY(resumed.error().message.find("is not one of this program") != std::string::npos);
    }

    void theFileAndTheReportSayTheModel()
    {
        const std::string file = newPath();
        const auto record = calibrated(3.0);
        const auto summary = runStudy(job(file), parts(record));
        QVERIFY(summary);
        const auto store = Store::openForReading(file);
        // And what prices before training knew of it.
        auto told = record;
        told.plan = (*store)->meta().costModel->plan;
        QVERIFY((*store)->meta().costModel == told);
        QVERIFY(told.plan && told.plan->epochs == job(file).config.training.epochs);
        const auto read = readStudy(file, job(file).config);
        for (const StudySummary& one : {*summary, *read}) {
            const auto model = QJsonDocument::fromJson(QByteArray::fromStdString(reportJson(one)))
                                   .object()["cost_model"]
                                   .toObject();
            QCOMPARE(model["name"].toString(), QString(hardware::denseModelName));
            QCOMPARE(model["version"].toInt(), hardware::denseModelVersion);
            QCOMPARE(model["correction"].toString(), QString("user"));
            QCOMPARE(model["hash"].toString(), QString::number(record.hash(), 16));
            QCOMPARE(model["assumed"].toBool(), false);
            const auto training = model["training"].toObject();
            QCOMPARE(training["rows"].toInt(), static_cast<int>(told.plan->rows));
            QCOMPARE(training["epochs"].toInt(), told.plan->epochs);
            QCOMPARE(training["min_steps"].toInt(), told.plan->minSteps);
            QCOMPARE(training["idle_inputs"].toDouble(), told.plan->idleInputs);
        }
    }

    void stepsOfTheLocalSearchArePricedLikeTheStudy()
    {
        const std::string file = newPath();
        fake::makeStudy(file);
        {
            auto store = Store::openForWriting(file);
            StudyMeta meta = (*store)->meta();
            meta.costModel = snac::test::shippedCostModel();
            QVERIFY((*store)->updateMeta(meta));
        }
        const auto copy = newPath();
        QVERIFY(QFile::copy(QString::fromStdString(file), QString::fromStdString(copy)));
        const auto run = [](const std::string& where, const hardware::CostModelRecord& record,
                            NotesOf& notes) {
            RunnerParts parts = fake::compressionParts();
            parts.costModel = *hardware::costModelOf(record);
            parts.costModelRecord = record;
            CompressionJob job = fake::compressionJob(where);
            job.observer = &notes;
            return runCompression(job, parts);
        };
        NotesOf quiet;
        NotesOf told;
        const auto expected = run(file, snac::test::shippedCostModel(), quiet);
        const auto got = run(copy, calibrated(4.0), told);
        QVERIFY(expected && got);
        QVERIFY(!expected->steps.empty());
        QCOMPARE(got->steps.size(), expected->steps.size());
        for (std::size_t i = 0; i < got->steps.size(); ++i) {
            QCOMPARE(got->steps[i]->cost.lut.value, expected->steps[i]->cost.lut.value);
        }
        QVERIFY(quiet.notes.empty());
        QCOMPARE(told.notes.size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestStudyCostModel)
#include "tst_study_cost_model.moc"
