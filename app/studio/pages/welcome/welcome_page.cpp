// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome_page.h"

#include "snac/studio/pages/page_header.h"
#include "snac/studio/pages/page_keys.h"
#include "snac/studio/pages/page_parts.h"
#include "snac/studio/shell/study_control.h"
#include "snac/studio/shell/study_files.h"
#include "snac/studio/shell/study_paths.h"
#include "snac/studio/shell/workbench.h"
#include "snac/widgets/cards/card.h"
#include "snac/widgets/cards/door_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace snac::studio {

namespace {

constexpr int highestDoor = 520; // px

widgets::DoorButton* makeDoor(const QString& name, const QString& picture, const QString& title,
                              const QString& details)
{
    auto* door = new widgets::DoorButton(picture, title, details);
    door->setObjectName(name);
    return door;
}

/// What a page of the rail is for.
QWidget* makeStep(const QString& title, const QString& details)
{
    auto* step = new QWidget;
    auto* lines = new QVBoxLayout(step);
    lines->setContentsMargins(0, 0, gap, 0);
    auto* name = new QLabel(title);
    QFont bold = name->font();
    bold.setBold(true);
    name->setFont(bold);
    auto* text = new QLabel(details);
    text->setWordWrap(true);
    lines->addWidget(name);
    lines->addWidget(text);
    lines->addStretch(1);
    return step;
}

/// The way of a study through the pages, in their order.
QWidget* makeWay()
{
    auto* way = new widgets::Card(WelcomePage::tr("How a study goes"));
    auto* steps = new QWidget;
    auto* columns = new QHBoxLayout(steps);
    columns->setContentsMargins(0, 0, 0, 0);
    const std::pair<QString, QString> parts[] = {
        {WelcomePage::tr("1  Setup"),
         WelcomePage::tr(
             "Say what you have and what counts: the data, which networks may be tried, the board, "
             "and limits.")},
        {WelcomePage::tr("2  Search"),
         WelcomePage::tr(
             "Watch generations of networks get better. The front shows what accuracy costs on the "
             "chip; you choose a point.")},
        {WelcomePage::tr("3  Compress"),
         WelcomePage::tr("The chosen network learns to do with few bits and few weights.")},
        {WelcomePage::tr("4  Synthesize"),
         WelcomePage::tr("It becomes Verilog, VHDL or C++ for HLS, is checked bit for bit, and measured by a "
                         "synthesis tool.")}};
    for (const auto& [title, details] : parts) {
        columns->addWidget(makeStep(title, details), 1);
    }
    way->setContent(steps);
    return way;
}

} // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : Page({.key = page::welcome,
            .title = tr("Welcome"),
            .menuText = tr("&Welcome"),
            .icon = {},
            .help = QStringLiteral("index"),
            .below = page::setup},
           parent)
    , m_demo(makeDoor(QStringLiteral("doorDemo"), QStringLiteral("play"), tr("Try the demo"),
                      tr("A small search on simulated particle jets. It takes a minute or two, and you watch "
                         "120 networks find their front.")))
    , m_data(makeDoor(QStringLiteral("doorData"), QStringLiteral("open"), tr("Use my data"),
                      tr("A table, arrays or pictures of yours. You see what was understood, and get a study "
                         "that suits them, each choice with its reason.")))
    , m_lesson(
          makeDoor(QStringLiteral("doorLesson"), QStringLiteral("learn"), tr("Take the lesson"),
                   tr("How the search works, in seven steps that you can touch. No data and no waiting.")))
{
    auto* header = new PageHeader(this);
    header->setTitle(tr("Welcome to SNAC Studio"));
    header->setSubtitle(tr("small neural networks that fit your data and your FPGA"));
    m_open = header->addButton(tr("Open…"), QStringLiteral("welcomeOpen"));
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(gap, gap, gap, gap);
    m_demo->setDrawing(widgets::DoorDrawing::Front);
    m_data->setDrawing(widgets::DoorDrawing::Table);
    m_lesson->setDrawing(widgets::DoorDrawing::Sort);
    auto* doors = new QHBoxLayout;
    doors->setSpacing(gap);
    for (auto* door : {m_demo, m_data, m_lesson}) {
        door->setMaximumHeight(highestDoor);
        doors->addWidget(door, 1);
    }
    rows->setSpacing(gap);
    rows->addLayout(doors, 1);
    rows->addWidget(makeWay());
    auto* more = wrappedLabel(QStringLiteral("welcomeMore"));
    more->setText(
        tr("A word you do not know: rest the mouse on it, or look into the manual (F1). This page comes back "
           "with View > Welcome."));
    rows->addWidget(more);
    rows->addStretch(0);
    stackRows(this, {header}, makePageBody(content, {600, 300}, this));
    setFocusProxy(m_demo);
}

void WelcomePage::join(Workbench& bench)
{
    connect(m_demo, &QAbstractButton::clicked, this, [&bench] {
        const QStringList templates = templateNames();
        if (!templates.isEmpty() && bench.files->newFromTemplate(templates.front())) {
            bench.study->start();
        }
    });
    connect(m_open, &QAbstractButton::clicked, &bench, &Workbench::openWanted);
    connect(m_data, &QAbstractButton::clicked, this, [&bench] { Q_EMIT bench.pageWanted(page::data); });
    connect(m_lesson, &QAbstractButton::clicked, this, [&bench] { Q_EMIT bench.pageWanted(page::learn); });
}

PageStatus WelcomePage::status() const
{
    return {.left = {}, .right = tr("F1 opens the manual")};
}

} // namespace snac::studio
