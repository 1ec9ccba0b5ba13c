// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_list.h"

#include "snac/widgets/cards/card.h"
#include "snac/widgets/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace snac::studio {

using widgets::spacing::two;
using widgets::spacing::unit;

StudyList::StudyList(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("studyList"));
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("formPage"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(two, unit, two, unit);
    m_rows->setSpacing(unit);
    column->addLayout(m_rows);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    auto* card = new widgets::Card(tr("Recent studies"));
    card->setContent(scroll, false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
}

void StudyList::setStudies(const QList<RecentStudy>& studies)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    m_count = static_cast<int>(studies.size());
    for (const auto& study : studies) {
        addRow(study);
    }
}

void StudyList::addRow(const RecentStudy& study)
{
    auto* row = new QWidget;
    row->setObjectName(QStringLiteral("studyRow"));
    auto* name = new QLabel(study.name);
    name->setTextFormat(Qt::PlainText);
    name->setFont(widgets::headingFont(font()));
    name->setToolTip(study.file);
    auto* state = widgets::makeElidedLabel(stateText(study), row);
    state->setObjectName(QStringLiteral("studyState"));
    if (!study.problem.isEmpty()) {
        state->setProperty("tone", QStringLiteral("error"));
    }
    auto* folder =
        widgets::makeElidedLabel(QDir::toNativeSeparators(QFileInfo(study.file).absolutePath()), row);
    folder->setObjectName(QStringLiteral("studyFolder"));
    auto* button = new QPushButton(
        study.isUnfinished ? tr("Resume %1 (%2 of %3)").arg(study.name).arg(study.finished).arg(study.total)
                           : tr("Open"));
    button->setObjectName(study.isUnfinished ? QStringLiteral("studyResume") : QStringLiteral("studyOpen"));
    button->setAccessibleName(study.isUnfinished ? button->text() : tr("Open %1").arg(study.name));
    auto* look = study.isUnfinished ? new QPushButton(tr("Open")) : nullptr;
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(name);
    words->addWidget(state);
    words->addWidget(folder);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(words, 1);
    if (look) {
        look->setObjectName(QStringLiteral("studyOpen"));
        look->setAccessibleName(tr("Open %1").arg(study.name));
        layout->addWidget(look);
        connect(look, &QPushButton::clicked, this, [this, file = study.file] { Q_EMIT openRequested(file); });
    }
    layout->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, study] {
        if (study.isUnfinished) {
            Q_EMIT resumeRequested(study.file);
        } else {
            Q_EMIT openRequested(study.file);
        }
    });
    m_rows->addWidget(row);
}

} // namespace snac::studio
