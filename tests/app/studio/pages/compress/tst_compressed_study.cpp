// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The page on a real study file: searched, compressed, read again and tested, with real training.
#include "../../../../test_environment.h"
#include "snac/studio/pages/compress/compress_page.h"
#include "snac/studio/pages/compress/compress_setup.h"
#include "snac/studio/pages/compress/compress_view.h"

#include "snac/studio/pages/compress/compress_table.h"

#include "snac/config/study_file.h"
#include "snac/reports/report.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace snac;
using namespace snac::studio;

namespace {

const char* const studyText = R"(
dataset: {name: jets, rows: 3000}
search: {n_trials: 4, population: 4, epochs: 4, seed: 3, objectives: [accuracy, lut_pct]}
search_space:
  num_layers: [1, 2]
  layer_widths: [[8, 16], [8]]
  activation: [ReLU]
  batch_norm: [true]
)";

} // namespace

class TestCompressedStudy : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    study::StudySummary m_summary;

    compression::CompressionOptions options() const
    {
        compression::CompressionOptions result;
        result.precisions = {*compression::parsePrecision("8,3"), *compression::parsePrecision("5,2")};
        result.methods = {compression::Method::Iterative, compression::Method::OneShot};
        result.structures = {compression::Structure::Unstructured, compression::Structure::Structured};
        result.schedule = *compression::parseSchedule("50, 75");
        result.warmUpEpochs = 2;
        result.epochs = 1;
        return result;
    }

private slots:
    void initTestCase()
    {
        const QString yaml = m_folder.filePath(QStringLiteral("small.yaml"));
        QFile file(yaml);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(studyText);
        file.close();
        auto job = config::jobFromYaml(yaml.toStdString(), snac::test::shippedEnvironment()->boards);
        QVERIFY2(job.has_value(), job ? "" : job.error().toString().c_str());
        RunControl control;
        job->control = &control;
        job->file = m_folder.filePath(QStringLiteral("small.snac")).toStdString();
        auto summary = study::runStudy(*job, *snac::test::shippedEnvironment());
        QVERIFY2(summary.has_value(), summary ? "" : summary.error().toString().c_str());
        m_summary = std::move(*summary);
        QVERIFY(!m_summary.front.empty());
    }

    void compressesAndReadsItAgain()
    {
        StudySession search(nullptr, snac::test::shippedInUse());
        StudyModel model;
        CompressPage page(&search, &model, jobs::Workers(snac::test::shippedInUse()));
        model.load(m_summary);
        QTRY_COMPARE_WITH_TIMEOUT(page.session()->state(), SessionState::Idle, 10000);
        page.setup()->setOptions(options());
        const int trial = m_summary.front.back();
        page.chooseTrial(trial);
        QCOMPARE(page.setup()->stepCount(), 2 * 2 * 2 * 3);
        page.start();
        QTRY_VERIFY_WITH_TIMEOUT(!page.session()->isBusy(), 60000);
        QVERIFY2(page.session()->state() == SessionState::Finished, qPrintable(page.session()->error()));
        QCOMPARE(page.model()->steps().size(), std::size_t(24));

        // What the views are given is what the steps are.
        for (std::size_t i = 0; i < page.model()->steps().size(); ++i) {
            const auto& step = *page.model()->steps()[i];
            QVERIFY(step.integerMetrics.accuracy > 0.2 && step.integerMetrics.accuracy <= 1.0);
            QCOMPARE(step.integerMetrics.accuracy, step.fakeMetrics.accuracy);
            const auto rounds = maskRounds(*page.model(), static_cast<int>(i));
            const auto gone = countGone(rounds.back());
            const auto last = page.model()->step(page.model()->branchOf(static_cast<int>(i)).back());
            const double share = static_cast<double>(gone.first) / static_cast<double>(gone.second);
            QVERIFY2(std::abs(share - last->sparsity) < 1e-9, qPrintable(QString::number(share)));
        }
        // The float weights of the trial come too.
        page.model()->select(2);
        QTRY_VERIFY_WITH_TIMEOUT(page.model()->network(trial), 10000);

        page.session()->test(2);
        QTRY_VERIFY_WITH_TIMEOUT(page.model()->testResult(2), 20000);
        QCOMPARE(page.model()->testResult(2)->rows, m_summary.start.testRows);

        // What the window exports is what the file says.
        const auto exported = [&](const CompressPage& one) {
            return QString::fromStdString(study::compressionJson(one.session()->summary(m_summary.start)));
        };
        const auto reported = [&] {
            const auto whole = study::readCompressions(m_summary.start.file, m_summary.start.config);
            return whole ? QString::fromStdString(study::compressionJson(*whole)) : QString();
        };
        QCOMPARE(exported(page), reported());
        // As float: the stored network itself, on the rows of the steps.
        const auto floats = page.model()->floatScores();
        QCOMPARE(floats.size(), std::size_t(1));
        for (int i = 0; i < 24; ++i) {
            const auto& step = *page.model()->step(i);
            const auto cell = page.table()->model()->index(i, StepTableModel::Difference);
            const double points = cell.data(StepTableModel::SortRole).toDouble();
            QCOMPARE(points, 100.0 * (step.integerMetrics.accuracy - floats.at(trial).accuracy));
        }
        const auto whole = study::readCompressions(m_summary.start.file, m_summary.start.config);
        QVERIFY(whole);
        const auto suggested = study::suggestedStep(whole->start.config, whole->start.board, whole->steps,
                                                    whole->start.floatMetrics);
        const auto shown = page.model()->step(page.suggestion());
        QCOMPARE(shown->branch.key(), whole->steps[*suggested]->branch.key());
        QCOMPARE(shown->round, whole->steps[*suggested]->round);

        // Another window on the same file: all is there, nothing is trained again.
        CompressPage other(&search, &model, jobs::Workers(snac::test::shippedInUse()));
        QTRY_COMPARE_WITH_TIMEOUT(other.model()->steps().size(), std::size_t(24), 10000);
        const auto& tested = *page.model()->step(2);
        const int same = other.model()->numberOf(tested.branch.key(), tested.round);
        QVERIFY(same >= 0);
        QTRY_VERIFY_WITH_TIMEOUT(other.model()->testResult(same), 10000);
        QCOMPARE(exported(other), reported());
        QCOMPARE(other.model()->floatScores().at(trial).accuracy, floats.at(trial).accuracy);
        QCOMPARE(other.model()->step(same)->integerMetrics.accuracy, tested.integerMetrics.accuracy);
        QCOMPARE(other.model()->step(same)->cost.lut.value, tested.cost.lut.value);
        // The test set was used; another step is refused unless it is meant.
        const int second = same == 0 ? 1 : 0;
        QString refused;
        connect(other.session(), &CompressSession::testFailed, this,
                [&](const QString& error) { refused = error; });
        other.session()->test(second);
        QTRY_VERIFY_WITH_TIMEOUT(!refused.isEmpty(), 20000);
        other.session()->test(second, true);
        QTRY_VERIFY_WITH_TIMEOUT(other.model()->testResult(second), 20000);
        QCOMPARE(exported(other), reported());
    }

private:
    static std::pair<int, int> countGone(const widgets::MaskRound& round)
    {
        int gone = 0;
        int all = 0;
        for (const auto& layer : round.layers) {
            for (const float w : layer.values) {
                gone += std::isnan(w) || w == 0.0F ? 1 : 0; // pruned, or 0 as an integer
                ++all;
            }
        }
        return {gone, all};
    }
};

QTEST_MAIN(TestCompressedStudy)
#include "tst_compressed_study.moc"
