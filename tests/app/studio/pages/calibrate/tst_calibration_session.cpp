// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../../timing.h"
#include "../../invented_reports.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTimer>

using namespace snac;
using namespace snac::studio;
using Kind = CalibrationOutcome::Kind;
using State = jobs::CalibrationState;

class TestCalibrationSession : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<invented::Home> m_home;
    std::unique_ptr<CalibrationSession> m_session;
    std::vector<CalibrationOutcome> m_outcomes;

    bool settle() { return invented::finished(*m_session); }

private slots:
    void init()
    {
        m_home = std::make_unique<invented::Home>();
        m_outcomes.clear();
        m_session = std::make_unique<CalibrationSession>(m_home->environment());
        connect(m_session.get(), &CalibrationSession::finished, this,
                [this](const CalibrationOutcome& outcome) { m_outcomes.push_back(outcome); });
        m_session->load();
        QVERIFY(settle());
    }

    void cleanup() { m_session.reset(); }

    void beginsWithNothing()
    {
        QCOMPARE(m_session->view()->state, State::Shipped);
        QVERIFY(m_session->view()->table.designs.empty());
        QVERIFY(m_session->view()->problem.empty());
        QCOMPARE(m_outcomes.back().kind, Kind::Loaded);
    }

    void addsTablesAndReports()
    {
        const QString table = m_home->write("mine.csv", invented::mixedTable(5));
        const QString unknown = m_home->write("x.rpt", "nothing");
        m_session->add({table, unknown});
        QVERIFY(settle());
        QCOMPARE(m_outcomes.back().kind, Kind::Added);
        QCOMPARE(m_outcomes.back().added, 9);
        QCOMPARE(m_outcomes.back().files.size(), 1U);
        QVERIFY(!m_outcomes.back().files.front().used());
        QCOMPARE(m_session->view()->table.designs.size(), 8U);
        QCOMPARE(m_session->view()->table.undescribed.size(), 1U);
        QCOMPARE(m_session->view()->before.size(), 8U);
        QVERIFY(!m_session->view()->report);
        m_session->add({table});
        QVERIFY(settle());
        QCOMPARE(m_outcomes.back().added, 0);
        QCOMPARE(m_outcomes.back().known, 9);
    }

    void reportsWithoutDescriptionSayWhatIsMissing()
    {
        m_session->add(
            {m_home->write("x_csynth.xml", "<profile><AreaEstimates><Resources><LUT>4000</LUT><FF>900</FF>"
                                           "</Resources></AreaEstimates></profile>")});
        QVERIFY(settle());
        QCOMPARE(m_outcomes.back().kind, Kind::Failed);
        QVERIFY2(m_outcomes.back().error.contains("Write a file design.json"),
                 qPrintable(m_outcomes.back().error));
        QCOMPARE(m_outcomes.back().files.size(), 1U); // with its reason, for the table
        m_session->calibrate();
        QVERIFY(settle());
        QVERIFY2(m_outcomes.back().error.contains("no rows to fit on yet"),
                 qPrintable(m_outcomes.back().error));
    }

    void badTablesAreToldByFile()
    {
        const QString bad = m_home->write("bad.csv", "a,b\n1,2\n");
        const QString good = m_home->write("good.csv", inventedTable(2, 1.0));
        m_session->add({bad, m_home->path("nowhere.csv"), good});
        QVERIFY(settle());
        QCOMPARE(m_outcomes.back().kind, Kind::Added);
        QCOMPARE(m_outcomes.back().added, 2); // the others do not keep it out
        QCOMPARE(m_outcomes.back().files.size(), 2U);
        m_session->add({m_home->path("no folder")});
        QVERIFY(settle());
        QCOMPARE(m_outcomes.back().kind, Kind::Failed);
        QVERIFY(!m_outcomes.back().error.isEmpty());
    }

    void calibratesInTheBackground()
    {
        QSignalSpy model(m_session.get(), &CalibrationSession::modelChanged);
        QSignalSpy job(m_session.get(), &CalibrationSession::jobChanged);
        m_session->add({m_home->write("mine.csv", invented::mixedTable(40))});
        m_session->calibrate();
        qint64 longest = 0; // between two turns of the event loop
        QElapsedTimer turn;
        QTimer ticks;
        connect(&ticks, &QTimer::timeout, this, [&] { longest = std::max(longest, turn.restart()); });
        turn.start();
        ticks.start(5);
        QVERIFY(settle());
        ticks.stop();
        QCOMPARE(m_outcomes.back().kind, Kind::Calibrated);
        QCOMPARE(model.size(), 1);
        QVERIFY(job.size() > 4);
        const auto view = m_session->view(); // the session makes others
        QCOMPARE(view->state, State::Calibrated);
        QVERIFY(view->report);
        QCOMPARE(view->report->fitted, 40);
        QCOMPARE(view->report->after.size(), view->table.designs.size());
        QVERIFY(m_home->environment()->now()->residual->calibration().has_value());
        qInfo("longest turn of the event loop: %lld ms", longest);

        m_session->useShipped();
        QVERIFY(settle());
        QCOMPARE(m_session->view()->state, State::Shipped);
        QCOMPARE(model.size(), 2);
        QVERIFY(!m_home->environment()->now()->residual->calibration());
        QVERIFY(m_session->view()->report); // what it was worth is still to be seen
        QCOMPARE(m_session->view()->table.designs.size(), view->table.designs.size());
        m_session->calibrate();
        QVERIFY(settle());
        QCOMPARE(m_session->view()->state, State::Calibrated);
    }

    void whatIsInUseIsCheckedOnLoading()
    {
        m_session->add({m_home->write("mine.csv", inventedTable(12, 1.5))});
        m_session->calibrate();
        QVERIFY(settle());
        const auto before = m_session->view()->report;
        CalibrationSession second(m_home->environment());
        second.load();
        QVERIFY(invented::finished(second));
        QVERIFY(second.view()->report);
        QCOMPARE(second.view()->report->residual.toText(), before->residual.toText());
    }

    void cancelLeavesTheModel()
    {
        m_session->add({m_home->write("mine.csv", inventedTable(400, 1.5))});
        QVERIFY(settle());
        QSignalSpy model(m_session.get(), &CalibrationSession::modelChanged);
        m_session->calibrate();
        QVERIFY(m_session->isBusy());
        m_session->cancel();
        QVERIFY(m_session->isCancelling());
        QElapsedTimer timer;
        timer.start();
        QVERIFY(settle());
        QCOMPARE(m_outcomes.back().kind, Kind::Cancelled);
        QCOMPARE(model.size(), 0);
        QCOMPARE(m_session->view()->state, State::Shipped);
        QVERIFY(snac::timing::keepsTo(timer, 5000));
    }

    void pauseWaits()
    {
        m_session->add({m_home->write("mine.csv", inventedTable(200, 1.5))});
        QVERIFY(settle());
        m_session->calibrate();
        m_session->pause();
        QVERIFY(m_session->isPaused());
        const std::size_t outcomes = m_outcomes.size();
        QTRY_VERIFY(m_session->isHeld());
        QVERIFY(m_session->isBusy());
        QCOMPARE(m_outcomes.size(), outcomes);
        QVERIFY(m_session->done() == 0 || m_session->done() < m_session->total());
        m_session->resume();
        QVERIFY(settle());
        QCOMPARE(m_outcomes.back().kind, Kind::Calibrated);
    }

    void rowsAreRemovedAndBroughtBack()
    {
        m_session->add({m_home->write("mine.csv", inventedTable(4, 1.5))});
        QVERIFY(settle());
        m_session->remove({2, 3});
        QVERIFY(settle());
        QCOMPARE(m_outcomes.back().kind, Kind::Removed);
        QCOMPARE(m_outcomes.back().added, 2);
        QCOMPARE(m_session->view()->table.designs.size(), 2U);
        QVERIFY(m_session->view()->canUndo);
        m_session->undo();
        QVERIFY(settle());
        QCOMPARE(m_session->view()->table.designs.size(), 4U);
    }

    void laterStagesAloneSayWhy()
    {
        m_session->add({m_home->write("mine.csv", inventedTable(3, 1.0, "routed"))});
        m_session->calibrate();
        QVERIFY(settle());
        QCOMPARE(m_outcomes.back().kind, Kind::Failed);
        QVERIFY(m_outcomes.back().error.contains("csynth"));
        QCOMPARE(m_session->view()->state, State::Shipped);
    }

    void damagedRowsAreTold()
    {
        const std::string file = m_session->rowsFile();
        m_session->add({m_home->write("mine.csv", inventedTable(1, 1.0))});
        QVERIFY(settle());
        QFile rows(QString::fromStdString(file));
        QVERIFY(rows.open(QIODevice::Append));
        rows.write("half a row");
        rows.close();
        m_session->load();
        QVERIFY(settle());
        QVERIFY(QString::fromStdString(m_session->view()->problem).contains("left as they are"));
        m_session->add({m_home->write("more.csv", inventedTable(2, 1.0))});
        QVERIFY(settle());
        QCOMPARE(m_outcomes.back().added, 0);
        QCOMPARE(m_outcomes.back().files.size(), 1U);
        QVERIFY(rows.open(QIODevice::ReadOnly));
        QVERIFY(rows.readAll().endsWith("half a row"));
    }

    void endsWhileItWorks()
    {
        m_session->add({m_home->write("mine.csv", inventedTable(400, 1.5))});
        QVERIFY(settle());
        m_session->calibrate();
        m_session->pause();
        QTRY_VERIFY(m_session->isHeld()); // in the middle of it
        QVERIFY(m_session->shutdown(20000));
        m_session->calibrate(); // nothing happens, nothing crashes
    }
};

QTEST_MAIN(TestCalibrationSession)
#include "tst_calibration_session.moc"
