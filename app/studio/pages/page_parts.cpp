// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_parts.h"

#include "snac/widgets/theme.h"

#include <QLabel>
#include <QSettings>
#include <QSplitter>

namespace snac::studio {

QSplitter* splitterOf(Qt::Orientation orientation, const QString& name, const QList<QWidget*>& parts,
                      const QList<int>& sizes)
{
    auto* splitter = new QSplitter(orientation);
    splitter->setObjectName(name);
    splitter->setHandleWidth(gap);
    splitter->setChildrenCollapsible(false);
    for (QWidget* part : parts) {
        splitter->addWidget(part);
    }
    splitter->setSizes(sizes);
    for (int i = 0; i < sizes.size(); ++i) {
        splitter->setStretchFactor(i, sizes[i]);
    }
    return splitter;
}

QLabel* wrappedLabel(const QString& name)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void fillBanner(QLabel* banner, const QString& text, bool error)
{
    // The banner's own palette is what was filled before.
    const QWidget* page = banner->parentWidget() ? banner->parentWidget() : banner;
    const auto& colors = widgets::colors(page->palette());
    banner->setText(text);
    banner->setVisible(!text.isEmpty());
    banner->setStyleSheet(QStringLiteral("QLabel { background: %1; color: %2; }")
                              .arg((error ? colors.errorSoft : colors.warningSoft).name(),
                                   (error ? colors.error : colors.warning).name()));
}

widgets::JobRow::State rowState(SessionState state)
{
    using State = widgets::JobRow::State;
    switch (state) {
    case SessionState::Idle:
        break;
    case SessionState::Interrupted:
        return State::Stopped;
    case SessionState::Opening:
    case SessionState::Running:
    case SessionState::Watching:
        return State::Running;
    case SessionState::Paused:
        return State::Paused;
    case SessionState::Cancelling:
        return State::Cancelling;
    case SessionState::Finished:
        return State::Finished;
    case SessionState::Failed:
        return State::Failed;
    }
    return State::Idle;
}

void saveSplitters(QSettings& settings, const QList<QSplitter*>& splitters)
{
    for (const QSplitter* splitter : splitters) {
        settings.setValue(QStringLiteral("window/") + splitter->objectName(), splitter->saveState());
    }
}

void restoreSplitters(const QSettings& settings, const QList<QSplitter*>& splitters)
{
    for (QSplitter* splitter : splitters) {
        splitter->restoreState(
            settings.value(QStringLiteral("window/") + splitter->objectName()).toByteArray());
    }
}

} // namespace snac::studio
