// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_form.h"

#include "chip_list_edit.h"
#include "field_editors.h"

#include "snac/widgets/cards/card.h"
#include "snac/widgets/theme.h"
#include "snac/widgets/wheel_guard.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QStyle>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace snac::widgets {
namespace {

/// What is wrong with a field, on a line that is kept free for it: nothing moves when it appears. A text that
/// does not fit is shown whole, over what stands below, while the user is in the field.
class ProblemLine : public QLabel
{
public:
    explicit ProblemLine(QWidget* parent)
        : QLabel(parent)
        , m_whole(new QLabel(parent))
    {
        setTextFormat(Qt::PlainText);
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        policy.setRetainSizeWhenHidden(true);
        setSizePolicy(policy);
        m_whole->setObjectName(QStringLiteral("wholeProblem"));
        m_whole->setTextFormat(Qt::PlainText);
        m_whole->setWordWrap(true);
        m_whole->setAttribute(Qt::WA_TransparentForMouseEvents);
        m_whole->hide();
    }

    [[nodiscard]] QSize sizeHint() const override { return {120, fontMetrics().height() + below}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, fontMetrics().height() + below}; }

    void setProblem(const QString& text)
    {
        setText(text);
        setToolTip(text);
        setVisible(!text.isEmpty());
        showWhole(m_wanted);
    }

    void showWhole(bool wanted)
    {
        m_wanted = wanted;
        const bool cut = !text().isEmpty() && fontMetrics().horizontalAdvance(text()) > width();
        m_whole->setVisible(wanted && cut && isVisible());
        if (m_whole->isHidden())
            return;
        const Colors& c = colors(palette());
        m_whole->setFont(font());
        m_whole->setStyleSheet(QStringLiteral("QLabel { background: %1; color: %2; border: 1px solid %2; "
                                              "border-radius: 4px; padding: 2px 4px; }")
                                   .arg(c.card.name(), c.error.name()));
        m_whole->setText(text());
        m_whole->setGeometry(x(), y(), width(), m_whole->heightForWidth(width()));
        m_whole->raise();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        style()->drawItemText(&painter, rect(), int(Qt::AlignTop | Qt::AlignLeft), palette(), isEnabled(),
                              fontMetrics().elidedText(text(), Qt::ElideRight, width()), foregroundRole());
    }
    void resizeEvent(QResizeEvent* event) override
    {
        QLabel::resizeEvent(event);
        showWhole(m_wanted);
    }
    void moveEvent(QMoveEvent* event) override
    {
        QLabel::moveEvent(event);
        showWhole(m_wanted);
    }

private:
    static constexpr int below = 4; ///< px to the next field: the line belongs to the one above
    QLabel* m_whole;
    bool m_wanted = false;
};

QString helpText(const FormField& field)
{
    QStringList lines = {QStringLiteral("<b>%1</b>").arg(field.label.toHtmlEscaped())};
    if (!field.help.isEmpty())
        lines.append(field.help.toHtmlEscaped());
    if (std::isfinite(field.minimum) && std::isfinite(field.maximum))
        lines.append(FieldForm::tr("From %1 to %2.").arg(field.minimum).arg(field.maximum));
    else if (std::isfinite(field.minimum))
        lines.append(FieldForm::tr("At least %1.").arg(field.minimum));
    else if (std::isfinite(field.maximum))
        lines.append(FieldForm::tr("At most %1.").arg(field.maximum));
    if (!field.unit.isEmpty())
        lines.append(FieldForm::tr("Unit: %1.").arg(field.unit.toHtmlEscaped()));
    if (!field.defaultText.isEmpty())
        lines.append(FieldForm::tr("Default: %1.").arg(field.defaultText.toHtmlEscaped()));
    lines.append(FieldForm::tr("Key: <code>%1</code>").arg(field.path.toHtmlEscaped()));
    return lines.join(QStringLiteral("<br>"));
}

} // namespace

class FieldForm::Private
{
public:
    struct Line
    {
        FieldEditor* editor = nullptr;
        ProblemLine* error = nullptr;
        int page = 0;
    };

    FieldForm* q = nullptr;
    QTabWidget* tabs = nullptr;
    QStringList pageNames;
    QVector<QScrollArea*> areas;
    QHash<QString, Line> lines;
    QLabel* hint = nullptr; ///< why the values are outdated
    bool readOnly = false;
    bool filling = false;
    bool labelsAbove = false;

    void addPage(const QString& page, const QVector<FormField>& fields);
    void addHeading(QGridLayout* grid, const QString& text, QWidget* parent) const;
    void addLine(QGridLayout* grid, const FormField& field, QWidget* parent, int page);
    [[nodiscard]] QToolButton* makeHelp(const FormField& field, QWidget* parent) const;
    void showTabTitles(const QVector<int>& problems);
    [[nodiscard]] QString pathOf(QWidget* widget) const;
};

QToolButton* FieldForm::Private::makeHelp(const FormField& field, QWidget* parent) const
{
    auto* help = new QToolButton(parent);
    help->setText(QStringLiteral("?"));
    help->setProperty("role", QStringLiteral("help"));
    help->setObjectName(QStringLiteral("help_") + field.path);
    help->setAccessibleName(FieldForm::tr("Help on %1").arg(field.label));
    help->setAccessibleDescription(field.help);
    help->setToolTip(helpText(field));
    QObject::connect(help, &QToolButton::clicked, help, [help] {
        QToolTip::showText(help->mapToGlobal(QPoint(0, help->height())), help->toolTip(), help, {}, 20000);
    });
    return help;
}

void FieldForm::Private::addHeading(QGridLayout* grid, const QString& text, QWidget* parent) const
{
    auto* heading = new QLabel(text, parent);
    heading->setFont(headingFont(q->font()));
    const int row = grid->rowCount();
    heading->setContentsMargins(0, row > 1 ? spacing::two : 0, 0, spacing::half);
    grid->addWidget(heading, row, 0, 1, 3);
}

void FieldForm::Private::addLine(QGridLayout* grid, const FormField& field, QWidget* parent, int page)
{
    Line line;
    line.page = page;
    line.editor = makeFieldEditor(field, parent);
    line.error = new ProblemLine(parent);
    line.error->setObjectName(QStringLiteral("error_") + field.path);
    line.error->setProperty("tone", QStringLiteral("error"));
    line.error->setFont(smallFont(q->font()));
    line.error->hide();
    auto* label = new QLabel(field.label, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(line.editor);
    const int row = grid->rowCount();
    if (labelsAbove) {
        grid->addWidget(label, row, 0, 1, 2, Qt::AlignBottom);
        grid->addWidget(makeHelp(field, parent), row, 2, Qt::AlignBottom);
        grid->addWidget(line.editor, row + 1, 0, 1, 3);
        grid->addWidget(line.error, row + 2, 0, 1, 3);
        grid->setRowMinimumHeight(row, 28);
    } else {
        label->setMinimumHeight(34);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(line.editor, row, 1, Qt::AlignTop);
        auto* helpHolder = new QWidget(parent);
        auto* helpLayout = new QVBoxLayout(helpHolder);
        helpLayout->setContentsMargins(0, 7, 0, 0);
        helpLayout->addWidget(makeHelp(field, helpHolder));
        grid->addWidget(helpHolder, row, 2, Qt::AlignTop);
        grid->addWidget(line.error, row + 1, 1, 1, 2);
    }
    line.editor->setReadOnly(readOnly);
    QObject::connect(line.editor, &FieldEditor::edited, q, [this, path = field.path](const QString& yaml) {
        if (!filling)
            Q_EMIT q->valueEdited(path, yaml);
    });
    lines.insert(field.path, line);
}

void FieldForm::Private::addPage(const QString& page, const QVector<FormField>& fields)
{
    auto* area = new QScrollArea(tabs);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    // Both find their place while they are empty: a widget that moves takes its style anew, with all in it.
    tabs->addTab(area, page);
    auto* content = new QWidget(area->viewport());
    content->setObjectName(QStringLiteral("formPage"));
    area->setWidget(content);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(spacing::two, spacing::two, spacing::two, spacing::two);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::two);
    grid->setVerticalSpacing(1); // the lines for problems keep the fields apart
    grid->setColumnMinimumWidth(0, labelsAbove ? 0 : 150);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 7);
    column->addLayout(grid);
    column->addStretch(1);
    QString group;
    for (const FormField& field : fields) {
        if (field.page != page)
            continue;
        if (field.group != group && !field.group.isEmpty())
            addHeading(grid, field.group, content);
        group = field.group;
        addLine(grid, field, content, static_cast<int>(areas.size()));
    }
    areas.append(area);
    pageNames.append(page);
}

void FieldForm::Private::showTabTitles(const QVector<int>& problems)
{
    for (int i = 0; i < pageNames.size(); ++i) {
        const int count = problems.value(i);
        tabs->setTabText(i, count == 0 ? pageNames.at(i)
                                       : FieldForm::tr("%1 (%2)").arg(pageNames.at(i)).arg(count));
        tabs->setTabToolTip(i, count == 0
                                   ? QString()
                                   : (count == 1 ? FieldForm::tr("1 problem on this page")
                                                 : FieldForm::tr("%1 problems on this page").arg(count)));
    }
}

QString FieldForm::Private::pathOf(QWidget* widget) const
{
    for (QWidget* up = widget; up != nullptr && up != q; up = up->parentWidget()) {
        if (const auto* editor = qobject_cast<FieldEditor*>(up))
            return editor->field().path;
    }
    return {};
}

FieldForm::FieldForm(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    d->q = this;
    WheelGuard::install();
    d->tabs = new QTabWidget(this);
    d->tabs->setObjectName(QStringLiteral("formPages"));
    d->tabs->setDocumentMode(true);
    d->tabs->setUsesScrollButtons(true);
    d->tabs->tabBar()->setExpanding(false);
    d->tabs->tabBar()->setDrawBase(false);
    d->tabs->tabBar()->setElideMode(Qt::ElideNone);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(d->tabs, 1);
    d->hint = new QLabel(this);
    d->hint->setObjectName(QStringLiteral("formOutdated"));
    d->hint->setProperty("tone", QStringLiteral("warning"));
    d->hint->setTextFormat(Qt::PlainText);
    d->hint->setWordWrap(true);
    d->hint->setContentsMargins(spacing::two, spacing::half, spacing::two, spacing::unit);
    d->hint->hide();
    layout->addWidget(d->hint);
    qApp->installEventFilter(this);
    connect(d->tabs, &QTabWidget::currentChanged, this, [this] { Q_EMIT pageChanged(currentPage()); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        const QString path = now != nullptr && isAncestorOf(now) ? d->pathOf(now) : QString();
        for (auto line = d->lines.cbegin(); line != d->lines.cend(); ++line)
            line->error->showWhole(line.key() == path);
        if (!path.isEmpty())
            Q_EMIT fieldFocused(path);
    });
}

FieldForm::~FieldForm()
{
    // Taking down the pages moves the focus and the current tab, of which nobody is to hear any more.
    disconnect(qApp, nullptr, this, nullptr);
    qApp->removeEventFilter(this);
    d->tabs->disconnect(this);
    for (const auto& line : std::as_const(d->lines))
        line.editor->disconnect(this);
}

void FieldForm::setLabelsAbove(bool above)
{
    d->labelsAbove = above;
}

void FieldForm::setFields(const QVector<FormField>& fields)
{
    const QString page = currentPage();
    const QSignalBlocker blocker(d->tabs);
    d->filling = true;
    d->lines.clear();
    d->areas.clear();
    d->pageNames.clear();
    while (d->tabs->count() > 0) {
        QWidget* old = d->tabs->widget(0);
        d->tabs->removeTab(0);
        delete old;
    }
    for (const FormField& field : fields) {
        if (!d->pageNames.contains(field.page))
            d->addPage(field.page, fields);
    }
    d->filling = false;
    setOutdated(d->hint->text());
    d->tabs->tabBar()->setVisible(d->pageNames.size() > 1);
    if (d->pageNames.contains(page))
        setCurrentPage(page);
}

void FieldForm::setValues(const QHash<QString, FormValue>& values)
{
    d->filling = true;
    QVector<int> problems(d->pageNames.size(), 0);
    for (auto line = d->lines.cbegin(); line != d->lines.cend(); ++line) {
        const FormValue value = values.value(line.key());
        line->editor->showValue(value);
        line->editor->setProblem(!value.error.isEmpty());
        line->error->setProblem(value.error);
        if (!value.error.isEmpty())
            ++problems[line->page];
    }
    d->showTabTitles(problems);
    d->filling = false;
}

void FieldForm::setReadOnly(bool readOnly)
{
    d->readOnly = readOnly;
    for (const auto& line : std::as_const(d->lines))
        line.editor->setReadOnly(readOnly);
}

void FieldForm::setOutdated(const QString& why)
{
    d->hint->setText(why);
    d->hint->setVisible(!why.isEmpty());
    for (QScrollArea* area : std::as_const(d->areas))
        area->widget()->setEnabled(why.isEmpty());
}

bool FieldForm::isOutdated() const
{
    return !d->hint->isHidden();
}

/// Lines have an undo of their own, which ends at what was told last; the keys belong to the whole document.
bool FieldForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto* line = qobject_cast<QLineEdit*>(watched);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    const bool redo =
        key->matches(QKeySequence::Redo) ||
        (key->key() == Qt::Key_Z && key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier));
    if (line == nullptr || (!undo && !redo) || !isAncestorOf(line))
        return QWidget::eventFilter(watched, event);
    // The entry of a chip is a text of its own until it is taken; the document is next when that has no more
    // steps.
    const bool halfChip = line->objectName() == QLatin1String("chipEditor") &&
                          (undo ? line->isUndoAvailable() : line->isRedoAvailable());
    const auto at = d->lines.constFind(d->pathOf(line));
    if (halfChip || at == d->lines.cend())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    at->editor->flush();
    if (undo)
        Q_EMIT undoRequested();
    else
        Q_EMIT redoRequested();
    return true;
}

QStringList FieldForm::pages() const
{
    return d->pageNames;
}

void FieldForm::setCurrentPage(const QString& page)
{
    const auto index = static_cast<int>(d->pageNames.indexOf(page));
    if (index >= 0)
        d->tabs->setCurrentIndex(index);
}

QString FieldForm::currentPage() const
{
    return d->pageNames.value(d->tabs->currentIndex());
}

bool FieldForm::showField(const QString& path)
{
    const auto line = d->lines.constFind(path);
    if (line == d->lines.cend())
        return false;
    d->tabs->setCurrentIndex(line->page);
    d->areas.at(line->page)->ensureWidgetVisible(line->editor, 0, spacing::three);
    line->editor->setFocus(Qt::OtherFocusReason);
    return true;
}

void FieldForm::flush()
{
    for (const auto& line : std::as_const(d->lines)) {
        for (ChipListEdit* chips : line.editor->findChildren<ChipListEdit*>())
            chips->takeEntry();
        line.editor->flush();
    }
}

QString FieldForm::valueText(const QString& path) const
{
    const auto line = d->lines.constFind(path);
    return line == d->lines.cend() ? QString() : line->editor->yaml();
}

} // namespace snac::widgets
