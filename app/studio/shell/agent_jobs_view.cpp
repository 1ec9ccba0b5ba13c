// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_jobs_view.h"

#include "snac/studio/pages/sentence_texts.h"
#include "snac/widgets/cards/job_row.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPointer>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

namespace snac::studio {

namespace {

constexpr int soon = 200;   // ms
constexpr int again = 3000; // ms

widgets::JobRow::State rowStateOf(const jobs::AgentJob& job)
{
    using Row = widgets::JobRow::State;
    switch (job.state) {
    case jobs::AgentJob::State::Waiting:
        return Row::Idle;
    case jobs::AgentJob::State::Running:
        return Row::Running;
    case jobs::AgentJob::State::Done:
        return Row::Finished;
    case jobs::AgentJob::State::Failed:
        return Row::Failed;
    case jobs::AgentJob::State::Cancelled:
    case jobs::AgentJob::State::Interrupted:
        break;
    }
    return Row::Stopped;
}

QString shown(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

/// What a thread of the pool works with; it may outlive the view.
struct AgentJobsView::Reading
{
    Reading(const QString& asked, jobs::AgentJobReader::CountOf count)
        : below(asked.toStdString())
        , countOf(std::move(count))
    {
    }

    /// Looks for the folder every time: a server may begin, or be the first one, at any time.
    std::pair<QString, std::vector<jobs::AgentJob>> read()
    {
        const std::lock_guard guard(mutex);
        std::string found = jobs::agentJobsAbove(below);
        if (found != folder) {
            folder = std::move(found);
            reader.emplace(folder, countOf);
        }
        return {shown(folder), folder.empty() ? std::vector<jobs::AgentJob>() : reader->read()};
    }

    const std::string below;
    const jobs::AgentJobReader::CountOf countOf;
    std::mutex mutex;
    std::string folder; ///< of jobs; empty: there is none yet
    std::optional<jobs::AgentJobReader> reader;
};

AgentJobsView::AgentJobsView(jobs::AgentJobReader::CountOf countOf, QWidget* parent)
    : QWidget(parent)
    , m_countOf(std::move(countOf))
    , m_more(new QLabel(this))
{
    setObjectName(QStringLiteral("agentJobs"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->setSpacing(4);
    for (int i = 0; i < mostRows; ++i) {
        auto* row = new widgets::JobRow(this);
        row->setObjectName(QStringLiteral("agentJob%1").arg(i));
        row->setReadOnly(true);
        row->hide();
        layout->addWidget(row);
        m_rows.append(row);
    }
    m_more->setProperty("tone", QStringLiteral("muted"));
    m_more->setTextFormat(Qt::PlainText);
    layout->addWidget(m_more);
    hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    m_again.setInterval(again);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon, [this] { m_soon.start(); });
    connect(&m_soon, &QTimer::timeout, this, &AgentJobsView::read);
    connect(&m_again, &QTimer::timeout, this, &AgentJobsView::read);
}

AgentJobsView::~AgentJobsView() = default;

void AgentJobsView::lookIn(const QString& folder)
{
    if (folder == m_asked) {
        return;
    }
    m_asked = folder;
    m_reading = folder.isEmpty() ? nullptr : std::make_shared<Reading>(folder, m_countOf);
    if (folder.isEmpty()) {
        m_again.stop();
        watch({});
        showJobs({});
        return;
    }
    m_again.start();
    read();
}

void AgentJobsView::watch(const QString& folder)
{
    const QStringList watched = m_watcher.directories(); // without one that was removed
    if (watched == (folder.isEmpty() ? QStringList() : QStringList(folder))) {
        return;
    }
    if (!watched.isEmpty()) {
        m_watcher.removePaths(watched);
    }
    if (!folder.isEmpty()) {
        m_watcher.addPath(folder);
    }
}

void AgentJobsView::read()
{
    if (m_isReading || m_reading == nullptr) {
        return;
    }
    m_isReading = true;
    QThreadPool::globalInstance()->start([reading = m_reading, view = QPointer(this)] {
        auto found = reading->read();
        // Of the view nothing is touched here but whether it is still there, on its own thread.
        QMetaObject::invokeMethod(
            qApp,
            [reading, view, found = std::move(found)]() mutable {
                if (!view) {
                    return;
                }
                view->m_isReading = false;
                if (view->m_reading != reading) {
                    view->read();
                    return;
                }
                view->watch(found.first);
                view->m_folder = found.first;
                view->showJobs(std::move(found.second));
                Q_EMIT view->looked();
            },
            Qt::QueuedConnection);
    });
}

void AgentJobsView::showJobs(std::vector<jobs::AgentJob> jobs)
{
    // What runs or waits comes first; of what is over, the newest.
    std::ranges::stable_sort(jobs, {}, &jobs::AgentJob::isOver);
    if (jobs == m_jobs && isVisibleTo(parentWidget()) == !jobs.empty()) {
        return;
    }
    m_jobs = std::move(jobs);
    follow();
    fillRows();
    Q_EMIT changed();
}

void AgentJobsView::setStudy(const Study& study)
{
    if (study == m_study) {
        return;
    }
    const bool isSame = study.file == m_study.file;
    const bool hasEnded = isSame && m_study.isRun && !study.isRun;
    m_study = study;
    if (!isSame) {
        m_followed.clear();
    }
    follow();
    fillRows();
    if (hasEnded) { // so has its job
        m_followed.clear();
        read();
        m_soon.start(); // its server may just be writing it down
    }
}

/// The one that makes the study which is shown, or made it last; null: none.
const jobs::AgentJob* AgentJobsView::jobOfStudy() const
{
    if (m_study.file.isEmpty() || m_folder.isEmpty()) {
        return nullptr;
    }
    const QDir root(QFileInfo(m_folder).absolutePath());
    const jobs::AgentJob* found = nullptr;
    for (const jobs::AgentJob& job : m_jobs) { // those that are over come last, each the oldest first
        const bool isSame = QDir::cleanPath(root.filePath(shown(job.output))) == m_study.file;
        if (isSame && (found == nullptr || job.isOver() == found->isOver())) {
            found = &job;
        }
    }
    return found;
}

/// Takes the count of the study for the job that makes it or made it last, and for those of it that were
/// stopped, whoever has gone on with it since: two numbers beside one name would contradict each other. Their
/// states are their own.
void AgentJobsView::follow()
{
    m_counts.clear();
    const jobs::AgentJob* const ofStudy = jobOfStudy();
    if (ofStudy == nullptr) {
        return;
    }
    if (!ofStudy->isOver()) {
        m_followed = ofStudy->id;
    }
    for (const jobs::AgentJob& job : m_jobs) {
        const bool isSearch = job.stage.empty() || job.stage == "search"; // other stages count other things
        const bool wasStopped = job.isOver() && job.state != jobs::AgentJob::State::Done;
        // What runs may be further than what was read of the study: it was told to make more trials, say.
        const bool isAhead = !job.isOver() && job.total != m_study.total && job.done >= m_study.done;
        if (isSearch && !isAhead && job.output == ofStudy->output && (&job == ofStudy || wasStopped)) {
            m_counts.insert_or_assign(job.id, std::pair(m_study.done, m_study.total));
        }
    }
}

void AgentJobsView::fillRow(widgets::JobRow* row, const jobs::AgentJob& job) const
{
    const QString what = job.output.empty() ? shown(job.tool) : shown(job.output);
    const QString doing =
        job.state == jobs::AgentJob::State::Waiting ? tr("waiting") : shownSentence(job.stage);
    const bool runs = m_study.isRun && job.id == m_followed && job.state != jobs::AgentJob::State::Waiting;
    row->setState(runs ? widgets::JobRow::State::Running : rowStateOf(job));
    row->setPhase(doing.isEmpty() ? tr("%1 · run by an agent").arg(what)
                                  : tr("%1 · run by an agent · %2").arg(what, doing));
    row->setMessage(job.state == jobs::AgentJob::State::Failed && !runs
                        ? tr("%1 · run by an agent · %2").arg(what, shownSentence(job.problem))
                        : QString());
    const auto counts = m_counts.find(job.id);
    const bool isSearch = job.stage.empty() || job.stage == "search";
    isSearch&& counts != m_counts.end() ? row->setProgress(counts->second.first, counts->second.second)
                                        : row->setProgress(job.done, job.total);
    row->setSecondsLeft(job.secondsLeft.value_or(-1.0));
}

void AgentJobsView::fillRows()
{
    for (int i = 0; i < mostRows; ++i) {
        widgets::JobRow* const row = m_rows.at(i);
        row->setVisible(i < static_cast<int>(m_jobs.size()));
        if (row->isVisibleTo(this)) {
            fillRow(row, m_jobs[static_cast<std::size_t>(i)]);
        }
    }
    const int more = static_cast<int>(m_jobs.size()) - mostRows;
    m_more->setVisible(more > 0);
    m_more->setText(tr("and %n more", nullptr, std::max(more, 0)));
    setVisible(!m_jobs.empty());
}

} // namespace snac::studio
