// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/jobs/queue.h"
#include "snac/studio/shell/batched_listener.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace snac::studio {

using jobs::CalibrationView;
using jobs::CalibrationViewPtr;

/// What a job came to.
struct CalibrationOutcome
{
    enum class Kind { Loaded, Added, Removed, Undone, Calibrated, Shipped, Cancelled, Failed };
    Kind kind = Kind::Loaded;
    int added = 0; ///< rows; of a removal: those removed
    int known = 0;
    int fitted = 0; ///< designs the correction was fitted on
    std::vector<calibration::Target>
        loose;         ///< quantities whose bounds held too few (calibration::looselyBounded)
    bool weak = false; ///< so few that it is hardly more than a shift (calibration::isWeak)
    std::vector<calibration::ReportFile> files; ///< that were read
    QString error;
};

/// What a calibration told since the last batch. Immutable once it is sent.
struct CalibrationBatch
{
    std::optional<jobs::FitFinished> fit; ///< the last one
    std::optional<jobs::ReportsRead> reports;
    CalibrationViewPtr view; ///< the last one
};
using CalibrationBatchPtr = std::shared_ptr<const CalibrationBatch>;

class CalibrationCollector : public BatchCollector<CalibrationBatch>
{
    Q_OBJECT

public:
    using BatchCollector::BatchCollector;

Q_SIGNALS:
    void batchReady(snac::studio::CalibrationBatchPtr batch);

private:
    void collect(const jobs::Event& event) override;
    void deliver(CalibrationBatchPtr batch) override { Q_EMIT batchReady(std::move(batch)); }
};

/// The user's calibration, as jobs of a queue of its own, one after the other. All members belong to the GUI
/// thread and return at once.
class CalibrationSession : public QObject
{
    Q_OBJECT

public:
    enum class Job { None, Load, Add, Remove, Undo, Calibrate, UseShipped };

    explicit CalibrationSession(hardware::EnvironmentInUsePtr environment, QObject* parent = nullptr);
    ~CalibrationSession() override;

    /// Reads what is stored and, where a calibration is in use, works out what it is worth.
    void load();
    /// Report files, folders of them, CSV tables.
    void add(const QStringList& paths);
    void remove(const std::set<int>& lines);
    void undo();
    void calibrate();
    void useShipped();
    void cancel();
    void pause();
    void resume();

    [[nodiscard]] const std::string& rowsFile() const { return m_rowsFile; } ///< where the rows lie
    [[nodiscard]] Job job() const { return m_job; }                          ///< that runs
    [[nodiscard]] bool isBusy() const { return m_job != Job::None; }
    [[nodiscard]] bool isPaused() const { return m_control && m_control->isPaused(); }
    /// Paused, and the work has come to rest.
    [[nodiscard]] bool isHeld() const { return isPaused() && m_control->held() > 0; }
    [[nodiscard]] bool isCancelling() const { return m_control && m_control->isCancelled(); }
    [[nodiscard]] const CalibrationViewPtr& view() const { return m_view; } ///< null before the first load
    /// Seconds until the job ends, by its pace so far; negative while nothing is known.
    [[nodiscard]] double secondsLeft() const;
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int total() const { return m_total; } ///< 0: unknown

    /// Cancels and waits. False if the worker did not end in time.
    bool shutdown(int milliseconds);

Q_SIGNALS:
    void jobChanged(); ///< a job began or ended, was paused or goes on, or came further
    void viewChanged();
    /// Estimates are corrected differently from now on.
    void modelChanged();
    void finished(const snac::studio::CalibrationOutcome& outcome);

private:
    void start(Job job, jobs::Request request);
    void startNext();
    void apply(const CalibrationBatchPtr& batch);
    void onOver();
    [[nodiscard]] CalibrationOutcome outcome() const;
    [[nodiscard]] bool keepsReport(const CalibrationOutcome& outcome) const;
    void show(CalibrationViewPtr view, bool keepReport);

    std::string m_rowsFile;
    jobs::Queue m_queue;
    jobs::JobPtr m_running;                ///< null while nothing is to be done
    std::shared_ptr<RunControl> m_control; ///< of the job that runs
    std::unique_ptr<CalibrationCollector> m_collector;
    std::vector<std::pair<Job, jobs::Request>> m_waiting;
    CalibrationViewPtr m_view;
    CalibrationViewPtr m_changed; ///< what the job has made of it, to be shown at its end
    std::optional<jobs::ReportsRead> m_reports;
    Job m_job = Job::None;
    int m_done = 0;
    int m_total = 0;
    bool m_closed = false;
};

} // namespace snac::studio
