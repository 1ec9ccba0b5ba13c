// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_session.h"

#include "snac/studio/pages/sentence_texts.h"

#include <QRegularExpression>

#include <optional>
#include <utility>

namespace snac::studio {

namespace {

/// Advice for the terminal helps nobody in the window.
QString windowText(const Error& error)
{
    static const QRegularExpression advice(QStringLiteral("; [^;]*(?:--study|`snac [^`]*`)[^;]*$"));
    Error shown = error;
    shown.message = QString::fromStdString(error.message).remove(advice).toStdString();
    return shownReason(shown);
}

jobs::Workers workersWith(hardware::EnvironmentInUsePtr environment, StudyRunner runner)
{
    jobs::Workers workers(std::move(environment));
    if (runner) {
        workers.search = std::move(runner);
    }
    return workers;
}

} // namespace

StudySession::StudySession(QObject* parent, hardware::EnvironmentInUsePtr environment, StudyRunner runner)
    : QObject(parent)
    , m_queue(workersWith(std::move(environment), std::move(runner)), {.inBackground = true})
{
    m_marks.setQueue(&m_queue);
    m_lookOut.setInterval(1000);
    connect(&m_lookOut, &QTimer::timeout, this, &StudySession::lookForWriter);
    m_lookOut.start();
}

StudySession::~StudySession()
{
    (void)shutdown(1000);
}

bool StudySession::isBusy() const
{
    return m_state == SessionState::Opening || m_state == SessionState::Running ||
           m_state == SessionState::Paused || m_state == SessionState::Cancelling;
}

void StudySession::setState(SessionState state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
}

void StudySession::submit(jobs::Request request)
{
    m_error.clear();
    if (m_collector) { // this may be called from one of its own signals
        m_collector->disconnect(this);
        m_collector.release()->deleteLater();
    }
    m_collector = std::make_unique<EventCollector>();
    connect(m_collector.get(), &EventCollector::batchReady, this, &StudySession::onBatch);
    connect(m_collector.get(), &EventCollector::over, this, &StudySession::onOver);
    m_running = m_queue.submit(std::move(request), m_collector.get());
}

void StudySession::start(study::StudyJob job)
{
    Q_ASSERT(!isBusy());
    leaveWatched();
    const bool known = m_state == SessionState::Finished || m_state == SessionState::Interrupted;
    m_before = job.resume && known ? std::optional(m_state) : std::nullopt;
    m_job = job;
    job.marks = m_marks.beginRun(job.file);
    submit(jobs::SearchRequest{std::move(job)});
    setState(SessionState::Running);
}

void StudySession::pause()
{
    if (m_state == SessionState::Running) {
        m_running->pause();
        setState(SessionState::Paused);
    }
}

void StudySession::resume()
{
    if (m_state == SessionState::Paused) {
        m_running->resume();
        setState(SessionState::Running);
    }
}

void StudySession::cancel()
{
    if (m_state == SessionState::Running || m_state == SessionState::Paused) {
        m_running->cancel();
        setState(SessionState::Cancelling);
    }
}

void StudySession::open(const QString& file)
{
    Q_ASSERT(!isBusy());
    leaveWatched();
    m_job.reset(); // the study before is not the one to resume, whatever becomes of this one
    submit(jobs::OpenRequest{file.toStdString()});
    setState(SessionState::Opening);
}

double StudySession::activeSeconds() const
{
    // The time of others is not known.
    return m_job && m_running && m_state != SessionState::Watching ? m_running->progress().activeSeconds
                                                                   : 0.0;
}

void StudySession::onOver()
{
    m_state == SessionState::Opening    ? onRead()
    : m_state == SessionState::Watching ? onWatched()
                                        : onSearched();
}

void StudySession::onBatch(const StudyBatchPtr& batch)
{
    if (batch->changed && m_job) { // whoever goes on with it later goes on as it is now
        m_job->config.trials = batch->changed->config.trials;
        m_job->config.stop = batch->changed->config.stop;
        m_job->config.workers = batch->changed->workers;
        m_job->trials.reset();
        m_job->maxMinutes.reset();
    }
    Q_EMIT batchReady(batch);
}

QString StudySession::change(const study::RunChange& change)
{
    if (m_state != SessionState::Running && m_state != SessionState::Paused) {
        return tr("Only a search that runs can be changed.");
    }
    const Result<> asked = m_running->change(change);
    return asked ? QString() : windowText(asked.error());
}

QString StudySession::watchedText() const
{
    if (m_state != SessionState::Watching || !m_writer) {
        return {};
    }
    const QString number = m_writer->process > 0 ? tr(" (process %1)").arg(m_writer->process) : QString();
    switch (m_writer->kind) {
    case jobs::StudyWriter::Kind::Agent:
        return tr("A job of an agent%1 runs this study: it is shown as it grows, and cannot be changed here "
                  "until that has ended.")
            .arg(number);
    case jobs::StudyWriter::Kind::Terminal:
        return tr("snac in a terminal%1 runs this study: it is shown as it grows, and cannot be changed here "
                  "until that has ended.")
            .arg(number);
    case jobs::StudyWriter::Kind::Window:
        return tr("Another window%1 runs this study: it is shown as it grows, and cannot be changed here "
                  "until that has ended.")
            .arg(number);
    case jobs::StudyWriter::Kind::Unknown:
        break;
    }
    return tr("Another program%1 runs this study: it is shown as it grows, and cannot be changed here until "
              "that has ended.")
        .arg(number);
}

/// Reads on what another program writes, until that ends.
void StudySession::watch(const jobs::StudyWriter& writer)
{
    m_writer = writer;
    submit(jobs::FollowRequest{m_job->file});
    setState(SessionState::Watching);
}

void StudySession::onWatched()
{
    m_writer.reset();
    const auto* opened = m_running->outcomeAs<jobs::OpenedStudy>();
    if (opened == nullptr) {
        m_error = windowText(m_running->outcome().error());
        setState(SessionState::Failed);
        return;
    }
    m_job = opened->job;
    setState(opened->summary.interrupted ? SessionState::Interrupted : SessionState::Finished);
    Q_EMIT watched(SummaryPtr(m_running, &opened->summary));
}

/// The reading of a study that another program runs ends when something else is to be done; what it still
/// tells is not heard any more.
void StudySession::leaveWatched()
{
    if (m_state != SessionState::Watching) {
        return;
    }
    m_writer.reset();
    m_collector->disconnect(this);
    auto* const old = m_collector.release(); // its job is told of until that is over
    connect(old, &EventCollector::over, old, &QObject::deleteLater);
    m_running->cancel();
}

/// A study that was at rest when it was opened may be gone on with by others.
void StudySession::lookForWriter()
{
    if (!m_job || (m_state != SessionState::Interrupted && m_state != SessionState::Finished)) {
        return;
    }
    if (const auto writer = jobs::writerOf(m_job->file); writer && !writer->isThisProgram) {
        watch(*writer);
    }
}

void StudySession::onSearched()
{
    m_marks.endRun();
    const auto* summary = m_running->outcomeAs<study::StudySummary>();
    if (summary == nullptr) {
        const Error& error = m_running->outcome().error();
        m_error = error.isCancelled() ? QString() : windowText(error);
        const SessionState end = error.isCancelled() ? SessionState::Interrupted : SessionState::Failed;
        // Before the search went on nothing of the study has changed: it is what it was, not failed.
        setState(m_running->hasStarted() || !m_before ? end : *m_before);
        Q_EMIT ended(nullptr);
        return;
    }
    setState(summary->interrupted ? SessionState::Interrupted : SessionState::Finished);
    Q_EMIT ended(SummaryPtr(m_running, summary));
}

void StudySession::onRead()
{
    const auto* opened = m_running->outcomeAs<jobs::OpenedStudy>();
    if (opened == nullptr) {
        m_error = windowText(m_running->outcome().error());
        setState(SessionState::Failed);
        return;
    }
    m_job = opened->job;
    const SummaryPtr summary(m_running, &opened->summary);
    if (const auto& writer = opened->writer; writer && !writer->isThisProgram) {
        watch(*writer);
    } else {
        setState(opened->summary.interrupted ? SessionState::Interrupted : SessionState::Finished);
    }
    Q_EMIT this->opened(summary);
}

bool StudySession::shutdown(int milliseconds)
{
    m_lookOut.stop();
    const bool ended = m_queue.shutdown(std::chrono::milliseconds(milliseconds));
    if (!ended) {
        // A thread inside foreign code cannot be stopped; what it tells must not find the collector gone.
        (void)m_collector.release();
    } else {
        m_marks.saveLeft();
    }
    return ended;
}

} // namespace snac::studio
