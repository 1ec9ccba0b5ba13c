// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Stars and notes of trials: shown at once, kept in the study's file, taken back where that fails.
#include "search_page.h"

#include "trial_pane.h"

#include <QFileInfo>
#include <QShortcut>

#include <algorithm>

namespace snac::studio {

void SearchPage::buildMarks()
{
    auto* key = new QShortcut(QKeySequence(Qt::Key_S), this);
    key->setContext(Qt::WidgetWithChildrenShortcut); // who types into a field there, types an s
    connect(key, &QShortcut::activated, this, &SearchPage::toggleStars);
    connect(m_pane, &TrialPane::markWanted, this, &SearchPage::setMark);
    connect(&m_session->marks(), &MarkSaver::failed, this, &SearchPage::takeMarkBack);
    connect(&m_session->marks(), &MarkSaver::waits, this, [this] {
        m_pane->setMarkError(tr("Kept as soon as the local search or the scoring has finished."));
    });
    connect(&m_session->marks(), &MarkSaver::saved, this, [this] { m_pane->setMarkError({}); });
    connect(m_model, &StudyModel::studyChanged, this, &SearchPage::showMarkObstacle);
    connect(m_session, &StudySession::stateChanged, this, &SearchPage::showMarkObstacle);
}

/// The file decides what is shown; what was typed is not thrown away.
void SearchPage::takeMarkBack(const std::string& file, int trial, const study::TrialMark& stored,
                              const study::TrialMark& wanted, const QString& why)
{
    if (!m_model->start() || m_model->start()->file != file) {
        return; // of a study that is not shown any more
    }
    if (wanted.note != stored.note) {
        m_pane->keepTyped(trial, QString::fromStdString(wanted.note));
    }
    m_model->setMark(trial, stored);
    m_pane->setMarkError(tr("Not kept: %1").arg(why));
}

/// Whether the file may be written; that somebody else writes it is told when it is tried.
void SearchPage::showMarkObstacle()
{
    QString why = m_session->watchedText();
    if (why.isEmpty() && m_model->start()) {
        const QFileInfo file(QString::fromStdString(m_model->start()->file));
        if (file.exists() && !file.isWritable()) {
            why = tr("%1 may not be written, so stars and notes cannot be kept.").arg(file.fileName());
        } else if (file.exists() && !QFileInfo(file.absolutePath()).isWritable()) {
            why = tr("The folder of %1 may not be written, so stars and notes cannot be kept.")
                      .arg(file.fileName());
        }
    }
    m_pane->setMarkObstacle(why);
}

void SearchPage::setMark(int trial, const study::TrialMark& mark)
{
    const auto known = m_model->trial(trial);
    if (!known || known->mark == mark) {
        return;
    }
    const study::TrialMark before = known->mark;
    m_pane->setMarkError({});
    m_model->setMark(trial, mark);
    m_session->marks().save(m_model->start()->file, trial, before, mark);
}

/// All get a star; where all have one it is taken away.
void SearchPage::toggleStars()
{
    QList<int> chosen = m_model->marked();
    if (chosen.size() < 2) {
        chosen = {m_model->selected()};
    }
    const bool all = std::ranges::all_of(chosen, [this](int trial) {
        const auto known = m_model->trial(trial);
        return !known || known->mark.starred;
    });
    for (const int trial : chosen) {
        if (const auto known = m_model->trial(trial)) {
            setMark(trial, {.starred = !all, .note = known->mark.note});
        }
    }
}

} // namespace snac::studio
