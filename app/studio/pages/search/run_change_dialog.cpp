// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_change_dialog.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace snac::studio {

RunChangeDialog::RunChangeDialog(const study::StudyStart& start, int begun, QWidget* parent)
    : QDialog(parent)
    , m_trialsBefore(start.config.trials)
    , m_workersBefore(start.workers)
    , m_trials(new QSpinBox(this))
    , m_minutes(new QDoubleSpinBox(this))
    , m_workers(new QSpinBox(this))
{
    setObjectName(QStringLiteral("runChange"));
    setWindowTitle(tr("Change the search"));
    m_trials->setObjectName(QStringLiteral("runChangeTrials"));
    m_trials->setRange(std::max(1, begun), 10'000'000);
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
    form->addRow(tr("Time &limit"), m_minutes);
    form->addRow(tr("&Workers"), m_workers);
    auto* note =
        new QLabel(tr("It counts from the next trial that is finished on, and is kept in the study "
                      "file. Trials that have begun are ended. More or fewer workers change no result."));
    note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Change"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(note);
    layout->addWidget(buttons);
    m_trials->setFocus();
    m_trials->selectAll();
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
