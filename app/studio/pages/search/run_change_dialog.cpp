// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_change_dialog.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace snac::studio {

namespace {

constexpr int dialogWidth = 360; ///< px; its title is read whole
}

RunChangeDialog::RunChangeDialog(const study::StudyStart& start, int begun, QWidget* parent)
    : QDialog(parent)
    , m_begun(begun)
    , m_trialsBefore(start.config.trials)
    , m_workersBefore(start.workers)
    , m_trials(new QSpinBox(this))
    , m_minutes(new QDoubleSpinBox(this))
    , m_workers(new QSpinBox(this))
    , m_least(new QLabel(this))
{
    setObjectName(QStringLiteral("runChange"));
    setWindowTitle(tr("Change the search"));
    setMinimumWidth(dialogWidth);
    m_trials->setObjectName(QStringLiteral("runChangeTrials"));
    m_trials->setRange(1, 10'000'000); // a smaller number than can be is refused with the reason
    m_trials->setValue(m_trialsBefore);
    m_minutes->setObjectName(QStringLiteral("runChangeMinutes"));
    m_minutes->setRange(0.0, 1e7);
    m_minutes->setDecimals(1);
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setSpecialValueText(tr("none"));
    m_minutes->setValue(start.config.stop.maxMinutes);
    m_minutesBefore = m_minutes->value(); // that of a study file may have more digits
    m_workers->setObjectName(QStringLiteral("runChangeWorkers"));
    m_workers->setRange(1, 1024);
    m_workers->setValue(m_workersBefore);
    for (QAbstractSpinBox* box :
         {static_cast<QAbstractSpinBox*>(m_trials), static_cast<QAbstractSpinBox*>(m_minutes),
          static_cast<QAbstractSpinBox*>(m_workers)}) {
        box->setFocusPolicy(Qt::StrongFocus); // the wheel changes nothing in passing
    }

    auto* form = new QFormLayout;
    form->addRow(tr("&Trials"), m_trials);
    m_least->setObjectName(QStringLiteral("runChangeLeast"));
    m_least->setWordWrap(true);
    m_least->setTextFormat(Qt::PlainText);
    m_least->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_least->setMinimumHeight(3 * fontMetrics().lineSpacing()); // a refusal is not cut, and moves nothing
    form->addRow(m_least);
    form->addRow(tr("Time &limit"), m_minutes);
    form->addRow(tr("&Workers"), m_workers);
    auto* note =
        new QLabel(tr("It counts from the next trial that is finished on, and is kept in the study "
                      "file. Trials that have begun are ended. More or fewer workers change no result."));
    note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Change"));
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(note);
    layout->addWidget(buttons);
    m_trials->setFocus();
    m_trials->selectAll();
    connect(m_trials, &QSpinBox::valueChanged, this, &RunChangeDialog::check);
    check();
}

void RunChangeDialog::setBegun(int begun)
{
    if (begun != m_begun) {
        m_begun = begun;
        check();
    }
}

bool RunChangeDialog::isPossible() const
{
    return !m_hasEnded && (m_trials->value() >= m_begun || m_trials->value() == m_trialsBefore);
}

/// What was typed stays to be read; a dialog that vanished would leave its user guessing.
void RunChangeDialog::setEnded(int trials)
{
    m_hasEnded = true;
    for (QWidget* box : {static_cast<QWidget*>(m_trials), static_cast<QWidget*>(m_minutes),
                         static_cast<QWidget*>(m_workers), static_cast<QWidget*>(m_ok)}) {
        box->setEnabled(false);
    }
    m_least->setText(tr("The search has ended meanwhile, after %1 trials, and nothing was changed. More "
                        "trials… in the menu Study goes on with it.")
                         .arg(trials));
    m_least->setProperty("tone", QStringLiteral("error"));
    m_least->style()->polish(m_least);
    m_cancel->setText(tr("Close"));
    m_cancel->setFocus();
}

/// What is typed is never replaced by another number in silence.
void RunChangeDialog::check()
{
    if (m_hasEnded) {
        return;
    }
    const bool isPossible = this->isPossible();
    const int least = std::max(1, m_begun);
    m_least->setText(isPossible
                         ? tr("At least %1: so many have begun.").arg(least)
                         : tr("%1 cannot be: %2 trials have begun, and they are not undone. Ask for at "
                              "least %2, or stop the search.")
                               .arg(m_trials->value())
                               .arg(least));
    m_least->setProperty("tone", isPossible ? QStringLiteral("muted") : QStringLiteral("error"));
    m_least->style()->polish(m_least);
    m_ok->setEnabled(isPossible);
}

void RunChangeDialog::accept()
{
    if (isPossible()) {
        QDialog::accept();
    }
}

study::RunChange RunChangeDialog::change() const
{
    study::RunChange change;
    if (m_trials->value() != m_trialsBefore) {
        change.trials = m_trials->value();
    }
    if (m_minutes->value() != m_minutesBefore) {
        change.maxMinutes = m_minutes->value();
    }
    if (m_workers->value() != m_workersBefore) {
        change.workers = m_workers->value();
    }
    return change;
}

} // namespace snac::studio
