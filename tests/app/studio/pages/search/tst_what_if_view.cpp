// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the pane of a trial says of small changes is what the terminal says of them.
#include "../../../../../app/cli/estimate_report.h"
#include "../../../../test_environment.h"

#include "snac/config/study_file.h"
#include "snac/jobs/open_study.h"
#include "snac/reports/estimate_words.h"
#include "snac/studio/pages/search/trial_pane.h"
#include "snac/studio/pages/search/what_if_view.h"

#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QToolButton>

#include <atomic>

using namespace snac;
using namespace snac::studio;

namespace {

const char* const whatIfStudy =
    "name: small\n"
    "dataset: {name: jets, rows: 1500}\n"
    "search: {n_trials: 4, population: 4, epochs: 2, objectives: [accuracy, lut_pct]}\n"
    "search_space:\n"
    "  num_layers: [1]\n"
    "  layer_widths: [[4, 6]]\n"
    "  activation: [ReLU]\n"
    "  batch_norm: [false]\n";

} // namespace

class TestWhatIfView : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string m_file;
    study::StudySummary m_summary;

private slots:
    void initTestCase()
    {
        QFile yaml(m_folder.filePath(QStringLiteral("small.yaml")));
        QVERIFY(yaml.open(QIODevice::WriteOnly));
        yaml.write(whatIfStudy);
        yaml.close();
        auto job = config::jobFromYaml(yaml.fileName().toStdString(), test::shippedEnvironment()->boards);
        QVERIFY2(job.has_value(), job ? "" : job.error().toString().c_str());
        RunControl control;
        job->control = &control;
        job->file = m_file = m_folder.filePath(QStringLiteral("small.snac")).toStdString();
        auto summary = study::runStudy(*job, *test::shippedEnvironment());
        QVERIFY2(summary.has_value(), summary ? "" : summary.error().toString().c_str());
        m_summary = std::move(*summary);
        QVERIFY(!m_summary.front.empty());
    }

    /// Every figure of every change, with its difference, stands in the terminal's table too.
    void itSaysWhatTheTerminalSays()
    {
        const int trial = m_summary.front.front();
        StudyModel model;
        model.load(m_summary);
        TrialPane pane(&model);
        pane.resize(380, 900);
        pane.setWorkers(jobs::Workers(test::shippedInUse()));
        pane.show();
        model.select(trial);
        WhatIfView* view = pane.whatIf();
        QVERIFY(view->isVisible() && !view->isOpen());
        QSignalSpy shown(view, &WhatIfView::shown);
        QTest::mouseClick(view->findChild<QToolButton*>(QStringLiteral("whatIfFold")), Qt::LeftButton);
        QVERIFY(view->isOpen());
        QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 1, 30000);

        jobs::EstimateRequest request;
        request.file = m_file;
        request.trial = trial;
        request.whatIf = true;
        RunControl control;
        const auto priced = jobs::estimate(request, *test::shippedEnvironment(), control);
        QVERIFY2(priced.has_value(), priced ? "" : priced.error().toString().c_str());
        const QString terminal = QString::fromStdString(cli::estimateReport(*priced, false)).simplified();
        const jobs::PricedNetwork& network = priced->networks.front();
        QCOMPARE(network.price, study::Price::Own);
        QCOMPARE(network.changes.size(), std::size_t(3));
        // As the terminal says it but for the spaces in numbers and before units.
        const QString said = view->text().remove(QChar(0x202f)).replace(QChar(0x00a0), QLatin1Char(' '));
        for (const hardware::WhatIf& change : network.changes) {
            QVERIFY2(said.contains(QString::fromStdString(change.what)), qPrintable(said));
            QVERIFY(terminal.contains(QString::fromStdString(change.what)));
            QVERIFY(change.cost.has_value());
            for (const study::Quantity figure : study::estimatedFigures()) {
                if (study::valueOf(figure, nullptr, &*change.cost) > 0.0) {
                    const auto text =
                        QString::fromStdString(study::changedText(figure, *change.cost, network.cost));
                    QVERIFY2(said.contains(text), qPrintable(text));
                    QVERIFY2(terminal.contains(text), qPrintable(text));
                }
            }
        }
        // The price they are held against is the one the pane shows.
        const auto stored = model.trial(trial);
        QCOMPARE(stored->price, study::Price::Own);
        QCOMPARE(network.cost.lut.value, stored->hardware->lut.value);
        QVERIFY(said.contains(
            QString::fromStdString(study::listedText(study::countedFigures(false), network.cost))));
    }

    /// On a thread of its own, once a trial, and not before it is asked for.
    void itIsWorkedOutBesideTheWindow()
    {
        std::atomic<int> asked = 0;
        std::atomic<bool> elsewhere = true;
        const auto* here = QThread::currentThread();
        jobs::Workers workers;
        workers.estimate = [&](const jobs::EstimateRequest& request,
                               RunControl&) -> Result<jobs::EstimateResult> {
            ++asked;
            elsewhere = elsewhere && QThread::currentThread() != here;
            return fail("no price of trial " + std::to_string(request.trial.value_or(-1)));
        };
        WhatIfView view;
        view.setWorkers(workers);
        view.setTrial(QStringLiteral("a.snac"), 3);
        view.show();
        auto* fold = view.findChild<QToolButton*>(QStringLiteral("whatIfFold"));
        QCoreApplication::processEvents(); // what was to be asked would be by now
        QCOMPARE(asked.load(), 0);
        QTest::mouseClick(fold, Qt::LeftButton);
        QTRY_VERIFY(view.text().contains(QStringLiteral("no price of trial 3")));
        QVERIFY(elsewhere.load());
        view.setTrial(QStringLiteral("a.snac"), 4);
        QVERIFY(!view.text().contains(QStringLiteral("trial 3")));
        QTRY_VERIFY(view.text().contains(QStringLiteral("no price of trial 4")));
        view.setTrial(QStringLiteral("a.snac"), 3);
        QVERIFY(view.text().contains(QStringLiteral("no price of trial 3")));
        QCOMPARE(asked.load(), 2);
        view.clear();
        QVERIFY(view.isHidden());
        view.setTrial(QStringLiteral("a.snac"), 3); // may be another file of that name
        QTRY_COMPARE(asked.load(), 3);
    }
};

QTEST_MAIN(TestWhatIfView)
#include "tst_what_if_view.moc"
