// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Calibrate page shows of the calibration.
#include "calibrate_page.h"

#include "calibration_errors.h"
#include "calibration_rows_model.h"

#include "snac/studio/pages/sentence_texts.h"
#include "snac/widgets/cards/badge.h"
#include "snac/widgets/cards/card.h"
#include "snac/widgets/cards/job_row.h"
#include "snac/widgets/plots/estimate_plot.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStyle>

#include <algorithm>

namespace snac::studio {

using calibration::ReportStage;
using jobs::CalibrationState;

namespace {

widgets::Badge::Kind kindOf(CalibrationState state)
{
    switch (state) {
    case CalibrationState::Shipped:
        return widgets::Badge::Kind::Neutral;
    case CalibrationState::Calibrated:
        return widgets::Badge::Kind::Success;
    case CalibrationState::Outdated:
        return widgets::Badge::Kind::Warning;
    case CalibrationState::Damaged:
        break;
    }
    return widgets::Badge::Kind::Error;
}

void setTone(QLabel* label, const QString& tone)
{
    label->setProperty("tone", tone);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

} // namespace

CalibrationChoice CalibratePage::choice() const
{
    CalibrationChoice choice;
    choice.target = static_cast<calibration::Target>(m_target->currentData().toInt());
    choice.stage =
        m_stage->count() > 0 ? static_cast<ReportStage>(m_stage->currentData().toInt()) : ReportStage::Csynth;
    choice.after = m_model->currentIndex() == 0;
    return choice;
}

void CalibratePage::showView()
{
    const auto& view = *m_session->view();
    m_state->setText(stateText(view));
    m_state->setKind(kindOf(view.state));
    m_state->updateGeometry();
    showStages();
    showRows();
    showFigures();
    updateButtons();
}

/// The stages that there are reports of; the one of most designs is chosen, unless the user's is still there.
void CalibratePage::showStages()
{
    const auto counts = designsByStage(*m_session->view());
    const QVariant chosen = m_stage->currentData();
    const QSignalBlocker blocker(m_stage);
    m_stage->clear();
    int most = -1;
    for (int stage = 0; stage < static_cast<int>(counts.size()); ++stage) {
        const int count = counts[static_cast<std::size_t>(stage)];
        if (count > 0) {
            m_stage->addItem(tr("%1: %2").arg(stageText(static_cast<ReportStage>(stage))).arg(count), stage);
            most = most < 0 || count > counts[static_cast<std::size_t>(most)] ? stage : most;
        }
    }
    const int kept = m_stage->findData(chosen);
    m_stage->setCurrentIndex(chosen.isValid() && kept >= 0 ? kept : m_stage->findData(most));
}

void CalibratePage::showRows()
{
    const auto& view = *m_session->view();
    auto rows = calibrationRowsOf(view, m_files);
    const auto of = [&](CalibrationRow::Use use) {
        return std::ranges::count(rows, use, &CalibrationRow::use);
    };
    const auto waiting = of(CalibrationRow::Use::ToFit);
    QStringList parts = {waiting > 0 ? tr("to be fitted %1").arg(waiting)
                                     : tr("fitted %1").arg(of(CalibrationRow::Use::Fitted)),
                         tr("compared %1").arg(of(CalibrationRow::Use::Compared)),
                         tr("not used %1").arg(of(CalibrationRow::Use::NotUsed))};
    m_rowsCard->setSubtitle(parts.join(QStringLiteral(" · ")));
    m_content->setCurrentIndex(rows.empty() ? 0 : 1);
    m_table->setRows(std::move(rows));
    if (!view.problem.empty()) {
        m_message->setText(shownSentence(view.problem));
        setTone(m_message, QStringLiteral("error"));
        m_message->show();
        m_strip->show();
    }
}

void CalibratePage::showFigures()
{
    if (!m_session->view()) {
        return;
    }
    const auto& view = *m_session->view();
    const bool checked = view.report && !view.report->after.empty();
    m_model->setEnabled(checked);
    const CalibrationChoice chosen = choice();
    m_plot->setQuantity(quantityName(chosen.target), synthesizedLabel(view, chosen),
                        estimatedLabel(view, chosen));
    m_plot->setGroups(sourcesOf(view));
    m_plot->setEmptyText(view.table.designs.empty()
                             ? tr("No design that the model knows")
                             : tr("No report of this stage says %1").arg(quantityName(chosen.target)));
    m_plot->setPoints(pointsOf(view, chosen));
    m_errors->setErrors(errorRowsOf(view, chosen));
    m_errorsCard->setSubtitle(stageText(chosen.stage));
    QStringList notes;
    if (!view.report) {
        notes << tr("Press Calibrate to see what these rows teach the model.");
    } else if (!checked) {
        notes << tr(
            "All designs are of one architecture, so what the correction is worth cannot be checked.");
    } else {
        notes << tr("After: each design by a correction fitted without its architecture (%1 architectures).")
                     .arg(view.report->architectures);
    }
    if (view.report && view.report->knownToShipped > 0) {
        notes << tr("%1 of the designs are of architectures the shipped model was fitted on: it knows them "
                    "better than others.")
                     .arg(view.report->knownToShipped);
    }
    if (chosen.stage != ReportStage::Csynth) {
        notes << tr(
            "The model predicts C synthesis; for later stages its LUT, FF and BRAM are scaled by what "
            "31 designs kept of them. These reports teach it nothing.");
    }
    m_note->setText(notes.join(QLatin1Char(' ')));
}

void CalibratePage::showJob()
{
    using Job = CalibrationSession::Job;
    using State = widgets::JobRow::State;
    const bool longWork = m_session->total() > 0 || m_session->job() == Job::Add;
    const bool shown = m_session->isBusy() && longWork;
    m_job->setVisible(shown);
    if (shown) {
        m_strip->show();
        m_message->hide();
        m_undo->hide();
        m_job->setState(m_session->isCancelling() ? State::Cancelling
                        : m_session->isPaused()   ? State::Paused
                                                  : State::Running);
        m_job->setPhase(m_session->job() == Job::Add         ? tr("reading reports")
                        : m_session->job() == Job::Calibrate ? tr("fitting and checking, fold by fold")
                                                             : tr("checking the calibration in use"));
        m_job->setProgress(m_session->done(), m_session->total());
        m_job->setSecondsLeft(m_session->secondsLeft());
    } else if (!m_message->isVisibleTo(m_strip)) {
        m_strip->hide();
    }
    updateButtons();
}

void CalibratePage::showOutcome(const CalibrationOutcome& outcome)
{
    using Kind = CalibrationOutcome::Kind;
    if (outcome.kind == Kind::Added || !outcome.files.empty()) {
        m_files = outcome.files;
        if (m_session->view()) {
            showRows();
        }
    }
    const bool failed = outcome.kind == Kind::Failed;
    const QString text = outcomeText(outcome);
    const bool changedRows =
        (outcome.kind == Kind::Added || outcome.kind == Kind::Removed) && outcome.added > 0;
    if (!text.isEmpty()) {
        m_message->setText(text);
        setTone(m_message, failed ? QStringLiteral("error") : QString());
        m_message->show();
        m_strip->show();
    } else if (!m_session->view() || m_session->view()->problem.empty()) {
        m_strip->hide();
    }
    m_undo->setText(outcome.kind == Kind::Undone ? tr("Redo") : tr("Undo"));
    m_undo->setVisible(changedRows || outcome.kind == Kind::Undone);
    updateButtons();
}

void CalibratePage::updateButtons()
{
    const auto& view = m_session->view();
    const bool idle = view && !m_session->isBusy();
    m_calibrate->setEnabled(idle && !view->table.designs.empty());
    m_shipped->setEnabled(idle && view->state != CalibrationState::Shipped);
    m_remove->setEnabled(idle && !m_table->selectedLines().empty());
    m_undo->setEnabled(idle && view->canUndo);
}

} // namespace snac::studio
