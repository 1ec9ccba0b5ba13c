// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibration_session.h"

#include "snac/base/text_file.h"

#include <QFileInfo>

#include <exception>

#include <sys/resource.h>

namespace snac::studio {

using hardware::CalibrationStore;
using Kind = CalibrationOutcome::Kind;
using ReportPtr = std::shared_ptr<const hardware::CalibrationReport>;

namespace {

constexpr qint64 tellEvery = 33; ///< ms

/// Of the designs of C synthesis, by corrections that had not seen their architecture.
hardware::Scores checkedScores(const hardware::CalibrationReport& report)
{
    return report.after.empty() ? hardware::Scores{}
                                : scoresOf(report.designs, report.after, [](const auto& design) {
                                      return design.stage == hardware::ReportStage::Csynth;
                                  });
}

bool isTable(const QString& path)
{
    return QFileInfo(path).suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0;
}

} // namespace

/// Does the work, tells what came of it. Exceptions are bugs; they end the job, not the program.
template<class Work>
void CalibrationWorker::run(Work work)
{
    CalibrationOutcome outcome;
    try {
        if (const Result<> done = work(outcome); !done) {
            outcome.kind = done.error().isCancelled() ? Kind::Cancelled : Kind::Failed;
            outcome.error = QString::fromStdString(done.error().toString());
        }
    } catch (const std::exception& exception) {
        outcome.kind = Kind::Failed;
        outcome.error = QString::fromUtf8(exception.what());
    }
    Q_EMIT finished(outcome);
}

void CalibrationWorker::show(const ReportPtr& report)
{
    auto view = std::make_shared<CalibrationView>();
    view->state = m_store.state();
    view->canUndo = m_store.canUndo();
    const auto rows = m_store.rows();
    auto table = rows
                     ? (rows->empty() ? Result<hardware::MeasuredDesigns>(hardware::MeasuredDesigns())
                                      : hardware::readMeasuredDesigns(*rows, hardware::calibrationRowsFile()))
                     : std::unexpected(rows.error());
    if (table) {
        view->table = std::move(*table);
    } else {
        view->problem = table.error().toString();
    }
    m_report = report;
    view->report = report;
    view->before = report ? report->before : estimateAll(view->table.designs, hardware::Residual::shipped());
    Q_EMIT viewReady(view);
}

Result<ReportPtr> CalibrationWorker::makeReport(const std::string& rows, RunControl& control)
{
    if (rows.empty()) {
        return fail("there are no rows to fit on yet; add reports or a table first");
    }
    auto table = hardware::readMeasuredDesigns(rows, hardware::calibrationRowsFile());
    if (!table) {
        return std::unexpected(table.error());
    }
    QElapsedTimer told;
    auto report = calibrationReport(std::move(table->designs), hardware::Residual::shipped(), control,
                                    [&](int done, int total) {
                                        if (!told.isValid() || told.elapsed() >= tellEvery || done == total) {
                                            told.start();
                                            Q_EMIT progress(done, total);
                                        }
                                    });
    if (!report) {
        return std::unexpected(report.error());
    }
    return std::make_shared<const hardware::CalibrationReport>(std::move(*report));
}

void CalibrationWorker::load(const ControlPtr& control)
{
    run([&](CalibrationOutcome&) -> Result<> {
        // Like the threads of a study: painting comes first. On Linux `who` 0 means the calling thread.
        (void)setpriority(PRIO_PROCESS, 0, 10);
        show();
        if (m_store.state() != CalibrationStore::State::Calibrated) {
            return {};
        }
        const auto rows = m_store.rows();
        const auto report = rows ? makeReport(*rows, *control) : std::unexpected(rows.error());
        if (!report) {
            return std::unexpected(report.error());
        }
        show(*report);
        return {};
    });
}

Result<> CalibrationWorker::addTable(const std::string& table, const std::string& file,
                                     CalibrationOutcome& outcome)
{
    const auto merged = m_store.add(table, file);
    if (!merged) {
        return std::unexpected(merged.error());
    }
    outcome.added += merged->added;
    outcome.known += merged->known;
    return {};
}

/// A file that cannot be read is told; it does not keep the others out.
Result<> CalibrationWorker::addPaths(const QStringList& paths, RunControl& control,
                                     CalibrationOutcome& outcome)
{
    std::vector<std::string> reports;
    for (const QString& path : paths) {
        if (!isTable(path)) {
            reports.push_back(path.toStdString());
            continue;
        }
        const auto text = readTextFile(path.toStdString());
        const Result<> added =
            text ? addTable(*text, path.toStdString(), outcome) : Result<>(std::unexpected(text.error()));
        if (!added) {
            outcome.files.push_back(
                {QFileInfo(path).fileName().toStdString(), {}, {}, added.error().toString()});
        }
    }
    if (reports.empty()) {
        return {};
    }
    auto read = synthesis::readReports(reports, control);
    if (!read) {
        return std::unexpected(read.error());
    }
    outcome.files.insert(outcome.files.end(), read->files.begin(), read->files.end());
    if (read->used() == 0) {
        return outcome.added + outcome.known > 0 ? Result<>() : fail(whyNoRows(*read));
    }
    return addTable(read->table, "reports", outcome);
}

void CalibrationWorker::add(const QStringList& paths, const ControlPtr& control)
{
    run([&](CalibrationOutcome& outcome) -> Result<> {
        outcome.kind = Kind::Added;
        const Result<> added = addPaths(paths, *control, outcome);
        show(outcome.added == 0 ? m_report : nullptr);
        return added;
    });
}

void CalibrationWorker::remove(const std::set<int>& lines, const ControlPtr&)
{
    run([&](CalibrationOutcome& outcome) -> Result<> {
        outcome.kind = Kind::Removed;
        const auto removed = m_store.remove(lines);
        show(removed && *removed == 0 ? m_report : nullptr);
        if (!removed) {
            return std::unexpected(removed.error());
        }
        outcome.added = *removed;
        return {};
    });
}

void CalibrationWorker::undo(const ControlPtr&)
{
    run([&](CalibrationOutcome& outcome) -> Result<> {
        outcome.kind = Kind::Undone;
        const Result<> undone = m_store.undo();
        show();
        return undone;
    });
}

void CalibrationWorker::calibrate(const ControlPtr& control)
{
    run([&](CalibrationOutcome& outcome) -> Result<> {
        outcome.kind = Kind::Calibrated;
        const auto rows = m_store.rows();
        const auto report = rows ? makeReport(*rows, *control) : std::unexpected(rows.error());
        if (!report) {
            return std::unexpected(report.error());
        }
        const auto used =
            m_store.use((*report)->residual, static_cast<int>((*report)->designs.size()), *rows);
        if (!used) {
            return std::unexpected(used.error());
        }
        if (!*used) {
            show();
            return fail("another program changed your rows during the fit; calibrate again");
        }
        show(*report);
        outcome.weak = isWeak(**report);
        outcome.loose = looselyBounded(checkedScores(**report));
        outcome.fitted = (*report)->fitted;
        Q_EMIT modelChanged();
        return {};
    });
}

void CalibrationWorker::useShipped(const ControlPtr&)
{
    run([&](CalibrationOutcome& outcome) -> Result<> {
        outcome.kind = Kind::Shipped;
        const auto was = m_store.useShipped();
        show(m_report); // what the calibration was worth stays to be seen
        if (!was) {
            return std::unexpected(was.error());
        }
        Q_EMIT modelChanged();
        return {};
    });
}

CalibrationSession::CalibrationSession(QObject* parent)
    : QObject(parent)
    , m_thread(new QThread)
    , m_worker(new CalibrationWorker)
{
    m_thread->setObjectName(QStringLiteral("calibration"));
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &CalibrationWorker::viewReady, this, [this](const CalibrationViewPtr& view) {
        m_view = view;
        Q_EMIT viewChanged();
    });
    connect(m_worker, &CalibrationWorker::progress, this, [this](int done, int total) {
        m_done = done;
        m_total = total;
        Q_EMIT jobChanged();
    });
    connect(m_worker, &CalibrationWorker::modelChanged, this, &CalibrationSession::modelChanged);
    connect(m_worker, &CalibrationWorker::finished, this, [this](const CalibrationOutcome& outcome) {
        m_job = Job::None;
        m_control.reset();
        Q_EMIT jobChanged();
        Q_EMIT finished(outcome);
        startNext();
    });
    m_thread->start();
}

CalibrationSession::~CalibrationSession()
{
    (void)shutdown(2000);
}

void CalibrationSession::start(Job job, Work work)
{
    m_waiting.emplace_back(job, std::move(work));
    startNext();
}

void CalibrationSession::startNext()
{
    if (isBusy() || m_waiting.empty() || !m_worker) {
        return;
    }
    auto [job, work] = std::move(m_waiting.front());
    m_waiting.erase(m_waiting.begin());
    m_job = job;
    m_done = 0;
    m_total = 0;
    m_clock.start();
    m_control = std::make_shared<RunControl>();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, work = std::move(work), control = m_control] {
        work(*worker, control);
    });
    Q_EMIT jobChanged();
}

void CalibrationSession::load()
{
    start(Job::Load, [](auto& worker, const auto& control) { worker.load(control); });
}

void CalibrationSession::add(const QStringList& paths)
{
    if (!paths.isEmpty()) {
        start(Job::Add, [paths](auto& worker, const auto& control) { worker.add(paths, control); });
    }
}

void CalibrationSession::remove(const std::set<int>& lines)
{
    if (!lines.empty()) {
        start(Job::Remove, [lines](auto& worker, const auto& control) { worker.remove(lines, control); });
    }
}

void CalibrationSession::undo()
{
    start(Job::Undo, [](auto& worker, const auto& control) { worker.undo(control); });
}

void CalibrationSession::calibrate()
{
    start(Job::Calibrate, [](auto& worker, const auto& control) { worker.calibrate(control); });
}

void CalibrationSession::useShipped()
{
    start(Job::UseShipped, [](auto& worker, const auto& control) { worker.useShipped(control); });
}

void CalibrationSession::cancel()
{
    m_waiting.clear();
    if (m_control) {
        m_control->cancel();
        Q_EMIT jobChanged();
    }
}

void CalibrationSession::pause()
{
    if (m_control) {
        m_control->pause();
        Q_EMIT jobChanged();
    }
}

void CalibrationSession::resume()
{
    if (m_control) {
        m_control->resume();
        Q_EMIT jobChanged();
    }
}

double CalibrationSession::secondsLeft() const
{
    if (m_done <= 0 || m_total <= 0 || !m_clock.isValid()) {
        return -1.0;
    }
    return static_cast<double>(m_clock.elapsed()) / 1000.0 / m_done * (m_total - m_done);
}

bool CalibrationSession::shutdown(int milliseconds)
{
    if (!m_thread) {
        return true;
    }
    cancel();
    m_thread->quit();
    const bool ended = m_thread->wait(milliseconds);
    if (ended) {
        delete m_thread;
    }
    m_thread = nullptr;
    m_worker = nullptr;
    return ended;
}

} // namespace snac::studio
