// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The calibration as a job, in a data folder of its own.
#include "../../test_environment.h"
#include "../calibration/calibration_designs.h"

#include "snac/calibration/calibration_rows.h"
#include "snac/jobs/queue.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::jobs;

class TestCalibrateJob : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    hardware::EnvironmentInUsePtr m_environment;

    std::string write(const char* name, const std::string& text)
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(text)) > 0
                   ? file.fileName().toStdString()
                   : std::string();
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_folder->filePath("data").toUtf8());
        m_environment = snac::test::processEnvironment();
    }

    void addsFitsAndTells()
    {
        const hardware::EnvironmentPtr before = m_environment->now();
        Queue queue{Workers(m_environment)};
        CalibrateRequest request;
        request.tables = {write("mine.csv", inventedTable(30, 1.5))};
        const JobPtr job = queue.submit(request);
        job->wait();
        QVERIFY2(job->outcome(), job->outcome() ? "" : job->outcome().error().message.c_str());
        const auto* result = job->outcomeAs<CalibrationResult>();
        QCOMPARE(result->added, 30);
        QCOMPARE(result->known, 0);
        QVERIFY(result->report && result->report->fitted == 30);
        QCOMPARE(job->progress().done, job->progress().total);
        QVERIFY(job->progress().total > 10);
        QVERIFY(m_environment->now()->residual->calibration().has_value());
        QVERIFY(!before->residual->calibration()); // what has begun goes on with what it took
        const JobPtr again =
            queue.submit(CalibrateRequest{.reports = {}, .tables = request.tables, .fit = false});
        again->wait();
        QCOMPARE(again->outcomeAs<CalibrationResult>()->known, 30);
        QVERIFY(!again->outcomeAs<CalibrationResult>()->report);
    }

    void nothingToFitOnIsAnError()
    {
        Queue queue{Workers(m_environment)};
        const JobPtr job = queue.submit(CalibrateRequest{});
        job->wait();
        QCOMPARE(job->state(), State::Failed);
        QVERIFY(job->outcome().error().message.find("no rows to fit on") != std::string::npos);
    }

    void filesThatCannotBeUsed_data()
    {
        QTest::addColumn<bool>("strict");
        QTest::newRow("strict") << true;
        QTest::newRow("lenient") << false;
    }

    void filesThatCannotBeUsed()
    {
        QFETCH(bool, strict);
        Queue queue{Workers(m_environment)};
        CalibrateRequest request;
        request.tables = {write("bad.csv", "a,b\n1,2\n"), write("good.csv", inventedTable(3, 1.0))};
        request.fit = false;
        request.strict = strict;
        const JobPtr job = queue.submit(request);
        job->wait();
        QCOMPARE(job->state(), strict ? State::Failed : State::Done);
        if (!strict) {
            const auto* result = job->outcomeAs<CalibrationResult>();
            QCOMPARE(result->added, 3);
            QCOMPARE(result->files.size(), std::size_t{1});
            QVERIFY(!result->files.front().problem.empty());
        }
    }

    /// What the page of the window asks for.
    void theCalibrationIsToldAsItStands()
    {
        class Views : public Listener
        {
        public:
            void told(const Job&, const Event& event) override
            {
                if (const auto* read = std::get_if<CalibrationRead>(&event)) {
                    views.push_back(read->view);
                } else if (const auto* reports = std::get_if<ReportsRead>(&event)) {
                    added = reports->added;
                }
            }
            std::vector<CalibrationViewPtr> views;
            int added = -1;
        } told;
        using enum CalibrationRequest::Change;
        Queue queue{Workers(m_environment)};
        const auto run = [&](Request request) {
            const JobPtr job = queue.submit(std::move(request), &told);
            job->wait();
            return job;
        };
        run(CalibrationRequest{.check = true});
        QCOMPARE(told.views.size(), std::size_t{1});
        QVERIFY(told.views.back()->state == CalibrationState::Shipped);
        run(CalibrateRequest{
            .reports = {}, .tables = {write("mine.csv", inventedTable(12, 1.5))}, .show = true});
        QCOMPARE(told.added, 12);
        QVERIFY(told.views.back()->state == CalibrationState::Calibrated);
        QVERIFY(told.views.back()->report && told.views.back()->table.designs.size() == 12);
        QVERIFY(m_environment->now()->residual->calibration().has_value());
        told.views.clear();
        run(CalibrationRequest{.check = true}); // as it stands, then what it is worth
        QCOMPARE(told.views.size(), std::size_t{2});
        QVERIFY(!told.views.front()->report && told.views.back()->report);
        QCOMPARE(told.views.front()->before.size(), told.views.back()->before.size());
        const JobPtr removed = run(CalibrationRequest{.change = RemoveRows, .lines = {2, 3}});
        QCOMPARE(removed->outcomeAs<CalibrationChange>()->removed, 2);
        QVERIFY(told.views.back()->state == CalibrationState::Outdated);
        QVERIFY(told.views.back()->canUndo);
        run(CalibrationRequest{.change = UndoRows});
        QCOMPARE(told.views.back()->table.designs.size(), std::size_t{12});
        const JobPtr shipped = run(CalibrationRequest{.change = UseShipped});
        QVERIFY(shipped->outcomeAs<CalibrationChange>()->wasCalibrated);
        QVERIFY(!m_environment->now()->residual->calibration());
        QCOMPARE(told.views.back()->table.designs.size(), std::size_t{12});
        const JobPtr aside = run(CalibrationRequest{.change = SetAside});
        QVERIFY(!aside->outcomeAs<CalibrationChange>()->wasCalibrated);
        QVERIFY(told.views.back()->table.designs.empty());
        QVERIFY(!m_environment->now()->residual->calibration());
    }

    void cancelLeavesTheModel()
    {
        class CancelAtTheFirstFit : public Listener
        {
        public:
            void told(const Job&, const Event& event) override
            {
                if (std::holds_alternative<FitFinished>(event)) {
                    control->cancel();
                }
            }
            std::shared_ptr<RunControl> control = std::make_shared<RunControl>();
        } listener;
        Queue queue{Workers(m_environment)};
        CalibrateRequest request;
        request.tables = {write("mine.csv", inventedTable(60, 1.5))};
        const JobPtr job = queue.submit(request, &listener, listener.control);
        job->wait();
        QCOMPARE(job->state(), State::Interrupted);
        QVERIFY(!m_environment->now()->residual->calibration());
    }
};

QTEST_GUILESS_MAIN(TestCalibrateJob)
#include "tst_calibrate_job.moc"
