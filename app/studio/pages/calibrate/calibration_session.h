// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/hardware/calibration_report.h"
#include "snac/hardware/calibration_store.h"
#include "snac/synthesis/report_rows.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QThread>

#include <memory>
#include <set>

namespace snac::studio {

/// The user's calibration as it stands: immutable, made on the worker thread.
struct CalibrationView
{
    hardware::CalibrationStore::State state = hardware::CalibrationStore::State::Shipped;
    hardware::MeasuredDesigns table; ///< the stored rows
    hardware::Estimates before;      ///< by the shipped model, in the order of table.designs
    /// What the calibration is worth, of the same designs; null until it has been computed.
    std::shared_ptr<const hardware::CalibrationReport> report;
    bool canUndo = false;
    std::string problem; ///< why the rows cannot be read; empty if they can
};
using CalibrationViewPtr = std::shared_ptr<const CalibrationView>;

/// What a job came to.
struct CalibrationOutcome
{
    enum class Kind { Loaded, Added, Removed, Undone, Calibrated, Shipped, Cancelled, Failed };
    Kind kind = Kind::Loaded;
    int added = 0; ///< rows; of a removal: those removed
    int known = 0;
    int fitted = 0;                      ///< designs the correction was fitted on
    std::vector<hardware::Target> loose; ///< quantities whose bounds held too few (hardware::looselyBounded)
    bool weak = false;                   ///< so few that it is hardly more than a shift (hardware::isWeak)
    std::vector<synthesis::ReportFile> files; ///< that were read
    QString error;
};

/// Lives on its own thread: reads, stores and fits.
class CalibrationWorker : public QObject
{
    Q_OBJECT

public:
    using ControlPtr = std::shared_ptr<RunControl>;

    void load(const ControlPtr& control);
    void add(const QStringList& paths, const ControlPtr& control);
    void remove(const std::set<int>& lines, const ControlPtr& control);
    void undo(const ControlPtr& control);
    void calibrate(const ControlPtr& control);
    void useShipped(const ControlPtr& control);

Q_SIGNALS:
    void viewReady(const snac::studio::CalibrationViewPtr& view);
    void progress(int done, int total);
    void modelChanged();
    void finished(const snac::studio::CalibrationOutcome& outcome);

private:
    template<class Work>
    void run(Work work);
    void show(const std::shared_ptr<const hardware::CalibrationReport>& report = nullptr);
    [[nodiscard]] Result<> addTable(const std::string& table, const std::string& file,
                                    CalibrationOutcome& outcome);
    /// The report on `rows`, the stored table.
    [[nodiscard]] Result<std::shared_ptr<const hardware::CalibrationReport>>
    makeReport(const std::string& rows, RunControl& control);
    [[nodiscard]] Result<> addPaths(const QStringList& paths, RunControl& control,
                                    CalibrationOutcome& outcome);

    hardware::CalibrationStore m_store;
    std::shared_ptr<const hardware::CalibrationReport> m_report; ///< of the rows as they are
};

/// The calibration of a window. All members belong to the GUI thread and return at once; one job at a time,
/// further ones wait in the order they came.
class CalibrationSession : public QObject
{
    Q_OBJECT

public:
    enum class Job { None, Load, Add, Remove, Undo, Calibrate, UseShipped };

    explicit CalibrationSession(QObject* parent = nullptr);
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

    [[nodiscard]] Job job() const { return m_job; } ///< that runs
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
    using Work = std::function<void(CalibrationWorker&, const CalibrationWorker::ControlPtr&)>;
    void start(Job job, Work work);
    void startNext();

    QThread* m_thread;
    CalibrationWorker* m_worker;
    CalibrationWorker::ControlPtr m_control;
    std::vector<std::pair<Job, Work>> m_waiting;
    CalibrationViewPtr m_view;
    QElapsedTimer m_clock;
    Job m_job = Job::None;
    int m_done = 0;
    int m_total = 0;
};

} // namespace snac::studio
