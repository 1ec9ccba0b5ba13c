// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthesis_session.h"

#include "snac/reports/synthesis_comparison.h"
#include "snac/studio/pages/sentence_texts.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace snac::studio {

namespace {

constexpr qsizetype mostLines = 20000; ///< of a job's log that are kept; all of it is in its folder

QString errorText(const jobs::Job& job)
{
    return shownReason(job.outcome().error());
}

} // namespace

/// What a job needs while it runs.
struct SynthesisSession::Running
{
    int id = 0;
    jobs::JobPtr job;
    std::unique_ptr<HardwareCollector> collector;
};

void HardwareCollector::collect(const jobs::Event& event)
{
    if (const auto* began = std::get_if<jobs::StageBegan>(&event)) {
        append([&](HardwareBatch& batch) { batch.stage = began->stage; });
    } else if (const auto* printed = std::get_if<jobs::ToolPrinted>(&event)) {
        const QString line = QString::fromStdString(printed->step + ": " + printed->line);
        append([&](HardwareBatch& batch) { batch.lines << line; });
    }
}

SynthesisSession::SynthesisSession(jobs::Workers workers, QObject* parent)
    : QObject(parent)
    , m_queue(workers, {.inBackground = true})
    , m_reader(std::make_unique<AskedJobs>(std::move(workers)))
{
}

SynthesisSession::~SynthesisSession()
{
    (void)shutdown(1000);
}

void SynthesisSession::setFile(const QString& file)
{
    m_file = file;
    forgetPreview();
    m_records.clear();
    m_problems.clear();
    Q_EMIT recordsChanged();
    Q_EMIT previewChanged();
    readResults();
}

void SynthesisSession::readResults()
{
    if (m_file.isEmpty() || !m_reader) {
        return;
    }
    m_reader->ask(jobs::StoredSynthesesRequest{m_file.toStdString()},
                  [this, file = m_file](const jobs::Job& job) {
                      const auto* found = job.outcomeAs<jobs::StoredSyntheses>();
                      if (file != m_file || !found) {
                          return;
                      }
                      takeRecords(found->records);
                      m_problems.clear();
                      for (const std::string& problem : found->problems) {
                          m_problems << shownSentence(problem);
                      }
                      Q_EMIT recordsChanged();
                  });
}

/// Results of this session that ended while the folders were read are kept.
void SynthesisSession::takeRecords(std::vector<study::SynthesisRecord> found)
{
    for (auto& known : m_records) {
        const auto folder = QString::fromStdString(known.folder);
        const bool made = std::ranges::any_of(
            m_entries, [&](const HardwareEntry& entry) { return entry.folder == folder && entry.isOver(); });
        if (made && QFile::exists(folder) &&
            std::ranges::find(found, known.folder, &study::SynthesisRecord::folder) == found.end()) {
            found.push_back(std::move(known));
        }
    }
    m_records = std::move(found);
}

void SynthesisSession::findTools()
{
    if (!m_reader) {
        return;
    }
    m_reader->ask(jobs::InstalledToolsRequest{}, [this](const jobs::Job& job) {
        if (const auto* found = job.outcomeAs<jobs::InstalledTools>()) {
            m_tools = found->tools;
            Q_EMIT toolsChanged();
        }
    });
}

void SynthesisSession::preview(const jobs::PreviewRequest& request)
{
    forgetPreview();
    m_wanted = request;
    Q_EMIT previewChanged();
    askPreview();
}

void SynthesisSession::forgetPreview()
{
    ++m_question;
    m_wanted.reset();
    m_preview.reset();
    m_previewError.clear();
}

void SynthesisSession::askPreview()
{
    if (m_asking || !m_wanted || !m_reader) {
        return;
    }
    m_asking = true;
    m_reader->ask(*std::exchange(m_wanted, std::nullopt),
                  [this, question = m_question](const jobs::Job& job) {
                      m_asking = false;
                      if (question != m_question) { // another one has come, or it is about something else
                          askPreview();
                          return;
                      }
                      if (const auto* known = job.outcomeAs<jobs::Preview>()) {
                          m_preview = *known;
                      } else if (!job.outcome().has_value()) {
                          m_previewError = errorText(job);
                      }
                      Q_EMIT previewChanged();
                  });
}

int SynthesisSession::synthesize(const jobs::SynthesizeRequest& request, const QString& title,
                                 const QString& form)
{
    HardwareEntry entry;
    entry.point = {request.point.trial.value_or(-1), QString::fromStdString(request.point.step)};
    entry.title = title;
    entry.form = form;
    entry.folder = QString::fromStdString(request.folder);
    return submit(request, std::move(entry));
}

int SynthesisSession::exportPoint(const jobs::ExportRequest& request, const QString& title)
{
    HardwareEntry entry;
    entry.isExport = true;
    entry.point = {request.point.trial.value_or(-1), QString::fromStdString(request.point.step)};
    entry.title = title;
    entry.form = QString::fromStdString(request.form);
    entry.folder = QString::fromStdString(request.folder);
    return submit(request, std::move(entry));
}

int SynthesisSession::submit(jobs::Request request, HardwareEntry entry)
{
    const int id = entry.id = m_next++;
    entry.file = m_file;
    m_entries.push_back(std::move(entry));
    auto running = std::make_unique<Running>();
    running->id = id;
    running->collector = std::make_unique<HardwareCollector>();
    connect(running->collector.get(), &HardwareCollector::batchReady, this,
            [this, id](const HardwareBatchPtr& batch) { apply(id, batch); });
    connect(running->collector.get(), &HardwareCollector::over, this, [this, id] { onOver(id); });
    Running& kept = *m_running.emplace_back(std::move(running));
    kept.job = m_queue.submit(std::move(request), kept.collector.get());
    Q_EMIT entryChanged(id);
    Q_EMIT stateChanged(state());
    return id;
}

HardwareEntry* SynthesisSession::find(int id)
{
    const auto found = std::ranges::find(m_entries, id, &HardwareEntry::id);
    return found == m_entries.end() ? nullptr : &*found;
}

const HardwareEntry* SynthesisSession::entry(int id) const
{
    const auto found = std::ranges::find(m_entries, id, &HardwareEntry::id);
    return found == m_entries.end() ? nullptr : &*found;
}

void SynthesisSession::apply(int id, const HardwareBatchPtr& batch)
{
    HardwareEntry* const entry = find(id);
    if (entry == nullptr) {
        return;
    }
    if (batch->stage) {
        entry->stage = static_cast<int>(*batch->stage);
        entry->state = entry->state == jobs::State::Waiting ? jobs::State::Running : entry->state;
        Q_EMIT entryChanged(id);
    }
    if (!batch->lines.isEmpty()) {
        entry->log << batch->lines;
        if (entry->log.size() > mostLines) {
            entry->log.erase(entry->log.begin(), entry->log.begin() + (entry->log.size() - mostLines));
        }
        Q_EMIT logged(id, batch->lines);
    }
}

void SynthesisSession::onOver(int id)
{
    HardwareEntry* const entry = find(id);
    const auto running = std::ranges::find(m_running, id, [](const auto& one) { return one->id; });
    if (entry == nullptr || running == m_running.end()) {
        return;
    }
    const jobs::JobPtr job = (*running)->job;
    entry->seconds = job->progress().activeSeconds;
    entry->state = job->state();
    if (!job->outcome() && entry->state != jobs::State::Interrupted) {
        entry->error = errorText(*job);
    }
    takeResult(*entry, *job);
    const bool made = entry->state == jobs::State::Done && !entry->isExport;
    (*running)->collector->disconnect(this);
    (*running)->collector.release()->deleteLater(); // this is called from one of its signals
    m_running.erase(running);
    Q_EMIT entryChanged(id);
    if (made) {
        Q_EMIT recordsChanged();
    }
    Q_EMIT stateChanged(state());
}

/// A design that does not give the numbers of the network is a failure, whatever else went well.
void SynthesisSession::takeResult(HardwareEntry& entry, const jobs::Job& job)
{
    const auto* made = job.outcomeAs<jobs::SynthesizeResult>();
    const auto* written = job.outcomeAs<jobs::ExportResult>();
    const bool wrong = (made && !made->good()) || (written && !written->good());
    if (wrong) {
        entry.state = jobs::State::Failed;
        entry.stage = static_cast<int>(jobs::HardwareStage::Check);
        entry.error = shownSentence(study::agreementText(made ? made->checks : written->checks));
        entry.error = tr("%1. Nothing was kept.").arg(entry.error);
        return;
    }
    if (written) {
        entry.log << shownSentence(study::agreementText(written->checks));
        for (const std::string& note : written->notes) {
            entry.log << shownSentence(note);
        }
    }
    if (!made) {
        return;
    }
    auto record = study::readSynthesisDocument(made->document, made->folder);
    if (!record) {
        entry.state = jobs::State::Failed;
        entry.error = shownReason(record.error());
        return;
    }
    if (entry.file == m_file) {
        std::erase_if(m_records, [&](const auto& known) { return known.folder == record->folder; });
        m_records.push_back(std::move(*record));
    }
}

void SynthesisSession::cancel(int id)
{
    HardwareEntry* const entry = find(id);
    const auto running = std::ranges::find(m_running, id, [](const auto& one) { return one->id; });
    if (entry == nullptr || running == m_running.end() || entry->isOver()) {
        return;
    }
    entry->state = jobs::State::Cancelling;
    (*running)->job->cancel();
    Q_EMIT entryChanged(id);
    Q_EMIT stateChanged(state());
}

double SynthesisSession::secondsOf(int id) const
{
    const auto running = std::ranges::find(m_running, id, [](const auto& one) { return one->id; });
    if (running != m_running.end()) {
        return (*running)->job->progress().activeSeconds;
    }
    const HardwareEntry* const one = entry(id);
    return one ? one->seconds : 0.0;
}

SessionState SynthesisSession::state() const
{
    SessionState state = SessionState::Idle;
    for (const HardwareEntry& entry : m_entries) {
        if (entry.state == jobs::State::Cancelling && state != SessionState::Running) {
            state = SessionState::Cancelling;
        } else if (!entry.isOver() && entry.state != jobs::State::Cancelling) {
            state = SessionState::Running;
        }
    }
    return state;
}

bool SynthesisSession::isBusy() const
{
    return !std::ranges::all_of(m_entries, &HardwareEntry::isOver);
}

void SynthesisSession::pause()
{
    if (isBusy()) {
        Q_EMIT message(
            tr("A synthesis cannot be paused: its tool is a program of others. It can be cancelled."));
    }
}

void SynthesisSession::cancel()
{
    std::vector<int> all; // entries of the newest first, so that none begins meanwhile
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
        all.push_back(entry->id);
    }
    for (const int id : all) {
        cancel(id);
    }
}

bool SynthesisSession::shutdown(int milliseconds)
{
    if (!m_reader) {
        return true;
    }
    const bool over = m_queue.shutdown(std::chrono::milliseconds(milliseconds));
    const bool read = m_reader->shutdown(milliseconds);
    // Results appear whole or not at all; what the threads still use is left to the end of the process.
    if (!over) {
        for (auto& running : m_running) {
            running->collector->disconnect(this);
            (void)running->collector.release();
        }
        m_running.clear();
    }
    if (read) {
        m_reader.reset();
    } else {
        (void)m_reader.release();
    }
    return over && read;
}

} // namespace snac::studio
