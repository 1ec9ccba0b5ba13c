// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibration_session.h"

#include "snac/studio/pages/sentence_texts.h"

#include <QFileInfo>

#include <utility>

namespace snac::studio {

using Kind = CalibrationOutcome::Kind;

namespace {

/// Of the designs of C synthesis, by corrections that had not seen their architecture.
calibration::Scores checkedScores(const calibration::CalibrationReport& report)
{
    return report.after.empty() ? calibration::Scores{}
                                : scoresOf(report.designs, report.after, [](const auto& design) {
                                      return design.stage == calibration::ReportStage::Csynth;
                                  });
}

bool isTable(const QString& path)
{
    return QFileInfo(path).suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0;
}

Kind kindOf(CalibrationSession::Job job)
{
    switch (job) {
    case CalibrationSession::Job::Add:
        return Kind::Added;
    case CalibrationSession::Job::Remove:
        return Kind::Removed;
    case CalibrationSession::Job::Undo:
        return Kind::Undone;
    case CalibrationSession::Job::Calibrate:
        return Kind::Calibrated;
    case CalibrationSession::Job::UseShipped:
        return Kind::Shipped;
    case CalibrationSession::Job::None:
    case CalibrationSession::Job::Load:
        break;
    }
    return Kind::Loaded;
}

} // namespace

void CalibrationCollector::collect(const jobs::Event& event)
{
    if (const auto* fit = std::get_if<jobs::FitFinished>(&event)) {
        append([&](CalibrationBatch& batch) { batch.fit = *fit; });
    } else if (const auto* reports = std::get_if<jobs::ReportsRead>(&event)) {
        append([&](CalibrationBatch& batch) { batch.reports = *reports; });
    } else if (const auto* read = std::get_if<jobs::CalibrationRead>(&event)) {
        append([&](CalibrationBatch& batch) { batch.view = read->view; });
    }
}

CalibrationSession::CalibrationSession(hardware::EnvironmentInUsePtr environment, QObject* parent)
    : QObject(parent)
    , m_rowsFile(environment->now()->folders.userRows())
    , m_queue(jobs::Workers(std::move(environment)), {.inBackground = true})
{
}

CalibrationSession::~CalibrationSession()
{
    (void)shutdown(2000);
}

void CalibrationSession::start(Job job, jobs::Request request)
{
    m_waiting.emplace_back(job, std::move(request));
    startNext();
}

void CalibrationSession::startNext()
{
    if (isBusy() || m_waiting.empty() || m_closed) {
        return;
    }
    auto [job, request] = std::move(m_waiting.front());
    m_waiting.erase(m_waiting.begin());
    m_job = job;
    m_done = 0;
    m_total = 0;
    m_changed.reset();
    m_reports.reset();
    m_control = std::make_shared<RunControl>();
    if (m_collector) { // this may be called from one of its own signals
        m_collector->disconnect(this);
        m_collector.release()->deleteLater();
    }
    m_collector = std::make_unique<CalibrationCollector>();
    connect(m_collector.get(), &CalibrationCollector::batchReady, this, &CalibrationSession::apply);
    connect(m_collector.get(), &CalibrationCollector::over, this, &CalibrationSession::onOver);
    m_running = m_queue.submit(std::move(request), m_collector.get(), m_control);
    Q_EMIT jobChanged();
}

void CalibrationSession::apply(const CalibrationBatchPtr& batch)
{
    if (batch->reports) {
        m_reports = batch->reports;
    }
    if (batch->view) {
        m_changed = batch->view;
    }
    if (m_changed && m_job == Job::Load) { // what is there is seen before it is known what it is worth
        show(std::exchange(m_changed, nullptr), false);
    }
    if (batch->fit) {
        m_done = batch->fit->done;
        m_total = batch->fit->total;
        Q_EMIT jobChanged();
    }
}

void CalibrationSession::onOver()
{
    const CalibrationOutcome came = outcome();
    if (m_changed) {
        show(std::exchange(m_changed, nullptr), keepsReport(came));
    }
    if (came.kind == Kind::Calibrated || came.kind == Kind::Shipped) {
        Q_EMIT modelChanged();
    }
    m_job = Job::None;
    m_running.reset();
    m_control.reset();
    Q_EMIT jobChanged();
    Q_EMIT finished(came);
    startNext();
}

CalibrationOutcome CalibrationSession::outcome() const
{
    CalibrationOutcome came;
    came.files = m_reports ? m_reports->files : std::vector<calibration::ReportFile>();
    if (const auto& given = m_running->outcome(); !given) {
        came.kind = given.error().isCancelled() ? Kind::Cancelled : Kind::Failed;
        came.error = shownReason(given.error());
        came.added = m_reports ? m_reports->added : 0;
        return came;
    }
    came.kind = kindOf(m_job);
    if (const auto* change = m_running->outcomeAs<jobs::CalibrationChange>()) {
        came.added = change->removed;
    } else if (const auto* result = m_running->outcomeAs<jobs::CalibrationResult>()) {
        came.added = result->added;
        came.known = result->known;
        if (result->report) {
            came.weak = isWeak(*result->report);
            came.loose = looselyBounded(checkedScores(*result->report));
            came.fitted = result->report->fitted;
        }
    }
    return came;
}

/// Whether what the last fit was worth is still to be seen: while the rows are those it was made on.
bool CalibrationSession::keepsReport(const CalibrationOutcome& outcome) const
{
    switch (m_job) {
    case Job::Add:
        return outcome.added == 0;
    case Job::Remove:
        return outcome.kind == Kind::Removed && outcome.added == 0;
    case Job::UseShipped:
        return true;
    case Job::None:
    case Job::Load:
    case Job::Undo:
    case Job::Calibrate:
        break;
    }
    return false;
}

void CalibrationSession::show(CalibrationViewPtr view, bool keepReport)
{
    const auto report = keepReport && m_view ? m_view->report : nullptr;
    // Another program may have changed the rows: figures of others would stand beside them.
    if (report && report->designs.size() == view->table.designs.size()) {
        auto whole = std::make_shared<CalibrationView>(*view);
        whole->report = report;
        view = std::move(whole);
    }
    m_view = std::move(view);
    Q_EMIT viewChanged();
}

void CalibrationSession::load()
{
    start(Job::Load, jobs::CalibrationRequest{.check = true});
}

void CalibrationSession::add(const QStringList& paths)
{
    jobs::CalibrateRequest request{.reports = {}, .tables = {}, .fit = false, .strict = false, .show = true};
    for (const QString& path : paths) {
        (isTable(path) ? request.tables : request.reports).push_back(path.toStdString());
    }
    if (!paths.isEmpty()) {
        start(Job::Add, std::move(request));
    }
}

void CalibrationSession::remove(const std::set<int>& lines)
{
    if (!lines.empty()) {
        start(Job::Remove, jobs::CalibrationRequest{.change = jobs::CalibrationRequest::Change::RemoveRows,
                                                    .lines = lines});
    }
}

void CalibrationSession::undo()
{
    start(Job::Undo, jobs::CalibrationRequest{.change = jobs::CalibrationRequest::Change::UndoRows});
}

void CalibrationSession::calibrate()
{
    start(Job::Calibrate, jobs::CalibrateRequest{.reports = {}, .tables = {}, .show = true});
}

void CalibrationSession::useShipped()
{
    start(Job::UseShipped, jobs::CalibrationRequest{.change = jobs::CalibrationRequest::Change::UseShipped});
}

void CalibrationSession::cancel()
{
    m_waiting.clear();
    if (m_running) {
        m_running->cancel();
        Q_EMIT jobChanged();
    }
}

void CalibrationSession::pause()
{
    if (m_running) {
        m_control->pause(); // a job that waits for its thread knows no pause of its own yet
        m_running->pause();
        Q_EMIT jobChanged();
    }
}

void CalibrationSession::resume()
{
    if (m_running) {
        m_control->resume();
        m_running->resume();
        Q_EMIT jobChanged();
    }
}

double CalibrationSession::secondsLeft() const
{
    return m_running ? m_running->progress().secondsLeft.value_or(-1.0) : -1.0;
}

bool CalibrationSession::shutdown(int milliseconds)
{
    if (m_closed) {
        return true;
    }
    m_closed = true;
    cancel();
    const bool ended = m_queue.shutdown(std::chrono::milliseconds(milliseconds));
    if (!ended) {
        (void)m_collector.release(); // what still works is left to the end of the process
    }
    return ended;
}

} // namespace snac::studio
