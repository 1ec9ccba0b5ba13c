// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compress_session.h"

#include "snac/studio/pages/sentence_texts.h"

#include <algorithm>
#include <utility>

namespace snac::studio {

namespace {

CompressModel::TestResult resultOf(const study::TestScore& score)
{
    return {score.integerMetrics, score.floatMetrics, score.rows, score.when};
}

QString errorOf(const jobs::Job& job)
{
    return shownReason(job.outcome().error());
}

} // namespace

CompressSession::CompressSession(CompressModel* model, jobs::Workers workers, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_queue(workers, {.inBackground = true})
    , m_reader(std::make_unique<AskedJobs>(std::move(workers)))
{
}

void CompressSession::read(const QString& file)
{
    m_reader->ask(jobs::StepsRequest{file.toStdString()}, [this, file](const jobs::Job& job) {
        if (file == m_file && m_state == SessionState::Opening) {
            onRead(job);
        }
    });
}

void CompressSession::onRead(const jobs::Job& job)
{
    if (const auto* stored = job.outcomeAs<jobs::StoredSteps>()) {
        m_error.clear();
        m_model->addSteps(stored->summary.steps);
        updateBranches(stored->summary.branches);
        for (const study::CompressionBranch& branch : stored->summary.branches) {
            if (branch.state == study::BranchState::Finished) { // its steps alone do not tell
                note(branch);
            }
        }
        for (const study::TestScore& score : stored->summary.testScores) {
            m_model->setTestResult(m_model->numberOf(score.step.branch, score.step.round), resultOf(score));
        }
    } else {
        m_error = errorOf(job);
    }
    setState(!m_error.isEmpty() ? SessionState::Failed : SessionState::Idle);
    readFloats(m_file);
}

/// The data set is gone, perhaps: then the scores stay unknown.
void CompressSession::readFloats(const QString& file)
{
    const auto unknown = m_model->withoutFloatScore();
    if (unknown.empty()) {
        return;
    }
    ++m_scoring;
    m_reader->ask(jobs::FloatScoresRequest{file.toStdString(), unknown}, [this, file](const jobs::Job& job) {
        --m_scoring;
        if (const auto* scores = job.outcomeAs<study::FloatScores>(); scores && file == m_file) {
            m_model->addFloatScores(*scores);
        }
        Q_EMIT scoringEnded();
    });
}

CompressSession::~CompressSession()
{
    (void)shutdown(1000);
}

bool CompressSession::isBusy() const
{
    return m_state == SessionState::Running || m_state == SessionState::Paused ||
           m_state == SessionState::Cancelling;
}

void CompressSession::setState(SessionState state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
}

void CompressSession::setFile(const QString& file)
{
    Q_ASSERT(!isBusy());
    m_file = file;
    m_error.clear();
    m_notes.clear();
    m_phase.clear();
    m_working.clear();
    m_total = 0;
    m_done = 0;
    m_before = 0;
    m_asked.clear();
    m_branches.clear();
    m_running.reset();
    m_model->clear();
    if (file.isEmpty()) {
        setState(SessionState::Idle);
        return;
    }
    read(file);
    setState(SessionState::Opening);
}

void CompressSession::start(std::vector<int> trials, compression::CompressionOptions options)
{
    Q_ASSERT(!isBusy() && !m_file.isEmpty());
    m_error.clear();
    m_notes.clear();
    m_phase.clear();
    m_working.clear();
    m_total = 0;
    m_done = 0;
    m_before = 0;
    if (m_collector) { // this may be called from one of its own signals
        m_collector->disconnect(this);
        m_collector.release()->deleteLater();
    }
    m_collector = std::make_unique<CompressCollector>();
    connect(m_collector.get(), &CompressCollector::batchReady, this, &CompressSession::apply);
    connect(m_collector.get(), &CompressCollector::over, this, &CompressSession::onOver);
    for (const FixedFormat& precision : options.precisions) {
        m_model->expect(precision);
    }
    study::CompressionJob job;
    job.file = m_file.toStdString();
    job.trials = std::move(trials);
    job.options = std::move(options);
    m_running = m_queue.submit(jobs::CompressRequest{std::move(job)}, m_collector.get());
    setState(SessionState::Running);
    Q_EMIT progressChanged();
}

void CompressSession::pause()
{
    if (m_state == SessionState::Running) {
        m_running->pause();
        setState(SessionState::Paused);
    }
}

void CompressSession::resume()
{
    if (m_state == SessionState::Paused) {
        m_running->resume();
        setState(SessionState::Running);
    }
}

void CompressSession::cancel()
{
    if (m_state == SessionState::Running || m_state == SessionState::Paused) {
        m_running->cancel();
        setState(SessionState::Cancelling);
    }
}

void CompressSession::needNetwork(int trial)
{
    if (trial < 0 || m_file.isEmpty() || m_model->network(trial) || !m_asked.insert(trial).second) {
        return;
    }
    m_reader->ask(jobs::NetworkRequest{m_file.toStdString(), trial},
                  [this, file = m_file, trial](const jobs::Job& job) {
                      const auto* read = job.outcomeAs<jobs::StoredNetwork>();
                      if (read && file == m_file) {
                          m_model->setNetwork(trial, read->network);
                      }
                  });
}

void CompressSession::test(int number, bool again)
{
    const auto step = m_model->step(number);
    if (!step || isBusy() || m_testing >= 0 || m_model->testResult(number)) {
        return;
    }
    m_testing = number;
    m_reader->ask(jobs::TestStepRequest{m_file.toStdString(), {step->branch.key(), step->round}, again},
                  [this, file = m_file, number](const jobs::Job& job) {
                      m_testing = -1;
                      const auto* score = job.outcomeAs<study::TestScore>();
                      if (score && file == m_file) {
                          m_model->setTestResult(number, resultOf(*score));
                      } else if (!score && file == m_file) {
                          Q_EMIT testFailed(errorOf(job));
                      }
                      Q_EMIT testingChanged();
                  });
    Q_EMIT testingChanged();
}

std::optional<double> CompressSession::secondsLeft() const
{
    return m_running ? m_running->progress().secondsLeft : std::nullopt;
}

void CompressSession::apply(const CompressBatchPtr& batch)
{
    if (batch->phase) {
        m_phase = QString::fromUtf8(phaseText(*batch->phase).data());
    }
    if (batch->total) {
        m_total = batch->total->first;
        m_before = batch->total->second; // they are told like the others
    }
    if (batch->working) {
        m_working = QString::fromStdString(*batch->working);
    }
    if (batch->start) {
        for (const std::string& note : batch->start->notes) {
            m_notes << shownSentence(note);
        }
        updateBranches(batch->start->branches);
    }
    for (const study::CompressionBranch& branch : batch->branches) {
        note(branch);
    }
    updateBranches(batch->branches);
    m_done += static_cast<int>(batch->finished.size());
    m_model->addSteps(batch->finished);
    Q_EMIT progressChanged();
}

/// Why a branch has ended before its end, or what it did not reach.
void CompressSession::note(const study::CompressionBranch& branch)
{
    if (!branch.reason.empty()) {
        m_notes << QString::fromStdString("#" + std::to_string(branch.branch.trial) + ", " +
                                          branch.branch.name() + ": " + branch.reason);
    }
}

/// As the file does: those it has get their new state, the others follow.
void CompressSession::updateBranches(const std::vector<study::CompressionBranch>& branches)
{
    study::FloatScores floats;
    for (const auto& branch : branches) {
        const auto known = std::ranges::find(m_branches, branch.branch, &study::CompressionBranch::branch);
        if (known == m_branches.end()) {
            m_branches.push_back(branch);
        } else {
            *known = branch;
        }
        const int trial = branch.branch.trial;
        if (branch.floatMetrics && (branch.branch.startsUnseen() || !floats.unseen.contains(trial))) {
            floats[trial] = *branch.floatMetrics;
            if (branch.branch.startsUnseen()) {
                floats.unseen.insert(trial);
            }
        }
    }
    m_model->addFloatScores(floats);
}

study::CompressionSummary CompressSession::summary(const study::StudyStart& start) const
{
    return study::summarizeCompressions(study::headOf(start), m_branches, m_model->steps(),
                                        m_model->testScores());
}

void CompressSession::onOver()
{
    const auto* summary = m_running->outcomeAs<study::CompressionSummary>();
    const bool cancelled = summary ? summary->interrupted : m_running->outcome().error().isCancelled();
    if (!summary && !cancelled) {
        m_error = shownReason(m_running->outcome().error());
    }
    if (m_error.isEmpty() && !cancelled && m_total > 0 && m_before == m_total) {
        m_notes << (m_total == 1
                        ? tr("Nothing was left to do: the step is in the study file.")
                        : tr("Nothing was left to do: all %1 steps are in the study file.").arg(m_total));
    }
    setState(!m_error.isEmpty() ? SessionState::Failed
             : cancelled        ? SessionState::Interrupted
                                : SessionState::Finished);
    Q_EMIT progressChanged();
}

bool CompressSession::shutdown(int milliseconds)
{
    if (!m_reader) {
        return true;
    }
    const bool over = m_queue.shutdown(std::chrono::milliseconds(milliseconds));
    const bool read = m_reader->shutdown(milliseconds);
    // The study file is complete at any moment; what the threads still use is left to the end of the process.
    if (!over) {
        (void)m_collector.release();
    }
    if (!read) {
        (void)m_reader.release();
    }
    return over && read;
}

} // namespace snac::studio
