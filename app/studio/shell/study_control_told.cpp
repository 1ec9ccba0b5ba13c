// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the session tells of a study, and what the window makes of it.
#include "study_control.h"

#include "study_files.h"
#include "workbench.h"

#include "snac/config/changed_settings.h"
#include "snac/config/study_file.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/pages/setup/document_editor.h"
#include "snac/studio/pages/setup/setup_page.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

namespace snac::studio {

namespace {

/// What is otherwise in a study than this text of it says; nothing where that cannot be read.
std::vector<config::PlannedSetting> changesOf(const std::string& text, const study::StudyConfig& now,
                                              int workers, const hardware::BoardCatalogue& boards)
{
    const auto read = config::readStudy(text, {}, boards, config::FileKind::StoredStudy);
    return read.config ? config::changedSettings(*read.config, now, workers)
                       : std::vector<config::PlannedSetting>();
}

} // namespace

void StudyControl::onBatch(const StudyBatchPtr& batch)
{
    m_bench.model->apply(*batch);
    if (batch->start) { // it may go on to more trials than before
        followSettings(batch->start->config, 0);
    }
    if (batch->changed) {
        followSettings(batch->changed->config, batch->changed->workers);
    }
    if (batch->start && QFile::exists(file())) {
        m_bench.recent->add(file()); // at once: whatever happens now, it is found again
        Q_EMIT changed();
    }
}

void StudyControl::selectFromFront()
{
    const auto& front = m_bench.model->front();
    if (!front.empty()) {
        m_bench.model->select(front[front.size() / 2]);
    }
}

void StudyControl::onOpened(const SummaryPtr& summary)
{
    const auto job = *m_bench.session->job();
    m_bench.model->load(summary);
    m_bench.recent->add(m_opening);
    Q_EMIT titled(QFileInfo(m_opening).completeBaseName());
    selectFromFront();
    if (!std::exchange(m_keepDocument, false)) {
        showTextOf(job);
    }
    Q_EMIT changed();
    offerStudies();
    if (std::exchange(m_resumeWhenOpen, false) && summary->interrupted) {
        resume();
    }
}

/// The form shows the numbers that the search has by now, as long as nobody has begun another text.
void StudyControl::followSettings(const study::StudyConfig& now, int workers)
{
    DocumentEditor* const document = m_page.document();
    if (m_studyText.isEmpty() || document->text() != m_studyText) {
        return;
    }
    const std::string before = m_studyText.toStdString();
    const auto changes = changesOf(before, now, workers, *m_bench.boards);
    if (changes.empty()) {
        return;
    }
    const QString text = QString::fromStdString(config::withSettings(before, changes));
    if (document->isModified() || !m_bench.files->file().isEmpty()) {
        document->replaceText(text);
    } else { // a text that nobody has written needs no saving
        const QString from = m_textFrom;
        m_bench.files->setDocument(text, {}, m_bench.files->name());
        m_textFrom = from;
    }
    m_studyText = document->text();
    m_page.setNotice(tr("The search was changed: %1. The text says so now.")
                         .arg(QString::fromStdString(config::settingsText(changes))));
}

/// What a study runs with is shown; only where its YAML is still the same file, saving writes there.
void StudyControl::showTextOf(const study::StudyJob& job)
{
    const QString file = QString::fromStdString(job.yamlPath);
    const std::string begun = config::inTodaysWords(job.yaml, job.config.words);
    const QString text =
        QString::fromStdString(config::withSettings(begun, changesOf(begun, job.config, 0, *m_bench.boards)));
    QFile yaml(file);
    const bool same =
        !file.isEmpty() && yaml.open(QIODevice::ReadOnly) && QString::fromUtf8(yaml.readAll()) == text;
    m_bench.files->setDocument(text, same ? file : QString(),
                               file.isEmpty()
                                   ? QFileInfo(m_opening).completeBaseName() + QStringLiteral(".yaml")
                                   : QFileInfo(file).fileName());
    m_textFrom = m_opening;
    m_resultsDir = job.config.resultsDir;
    m_studyText = m_page.document()->text();
    Q_EMIT titled(QFileInfo(m_opening).completeBaseName());
    selectFromFront();
}

void StudyControl::onEnded(const SummaryPtr& summary)
{
    if (!summary) {
        if (m_bench.session->state() != SessionState::Failed) { // it could not go on, and is as it was
            Q_EMIT bannerWanted(m_bench.session->error());
        }
        return; // the job row and the banner say why
    }
    m_bench.model->finish(*summary);
    m_bench.model->setEnd(*summary);
    if (QFile::exists(file())) {
        m_bench.recent->add(file());
    }
    Q_EMIT finished();
    if (m_bench.model->selected() < 0) {
        selectFromFront();
    }
    const QString left = m_nextRuns.empty() ? QString() : tr(" After it are left: %1.").arg(leftText());
    if (!summary->stopReason.empty()) {
        const QString why =
            tr("Stopped by %1. %2 can be resumed.").arg(shownSentence(summary->stopReason), file()) + left;
        Q_EMIT m_bench.message(why);
        Q_EMIT bannerWanted(why); // stays until somebody has seen it and goes on
        return;
    }
    Q_EMIT m_bench.message(summary->interrupted ? tr("Stopped. %1 can be resumed.").arg(file()) + left
                                                : tr("Finished: %1").arg(file()));
    if (!summary->interrupted && (!m_nextRuns.empty() || !m_doneRuns.isEmpty())) {
        if (!m_nextRuns.empty()) {
            m_doneRuns << file();
        }
        QMetaObject::invokeMethod(
            this, [this] { goOnWithRuns(true); }, Qt::QueuedConnection);
    }
}

/// The program that ran the study that is shown has ended: it is a study like others now.
void StudyControl::onWatched(const SummaryPtr& summary)
{
    m_bench.model->finish(*summary);
    m_bench.model->setEnd(*summary);
    if (m_bench.model->selected() < 0) {
        selectFromFront();
    }
    Q_EMIT m_bench.message(summary->interrupted
                               ? tr("The other program has stopped. %1 can be resumed.").arg(file())
                               : tr("The other program has finished %1.").arg(file()));
    Q_EMIT changed();
}

void StudyControl::onState()
{
    m_page.setBusy(m_bench.session->isBusy());
    if (m_bench.session->state() == SessionState::Failed) {
        m_resumeWhenOpen = false;
        m_keepDocument = false;
    }
    m_bench.studies->refresh();
    offerStudies();
    Q_EMIT changed();
}

} // namespace snac::studio
