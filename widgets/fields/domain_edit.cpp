// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain_edit.h"

#include "chip_list_edit.h"
#include "flow_text.h"

#include "snac/widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

#include <cmath>

namespace snac::widgets {
namespace {

/// A stack as tall as its current page, and following that page's height for width.
class CurrentSizeStack : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;

    [[nodiscard]] QSize sizeHint() const override
    {
        return currentWidget() ? currentWidget()->sizeHint() : QSize();
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
    }
    [[nodiscard]] bool hasHeightForWidth() const override
    {
        return currentWidget() && currentWidget()->hasHeightForWidth();
    }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return currentWidget()->heightForWidth(width);
    }
};

/// What the user is typing goes on being typed; anything else shows the text.
bool isHalfTyped(const QLineEdit* edit)
{
    return edit->hasFocus() && edit->isModified();
}

void fill(QLineEdit* edit, const QString& text)
{
    if (!isHalfTyped(edit) && edit->text() != text)
        edit->setText(text);
}

bool asBool(const QString& text)
{
    const QString plain = flow::unquoted(text).toLower();
    return plain == QLatin1String("true") || plain == QLatin1String("yes") || plain == QLatin1String("on");
}

} // namespace

DomainEdit::DomainEdit(const FormField& field, QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_stack(new CurrentSizeStack(this))
    , m_chips(new ChipListEdit(this))
    , m_low(new QLineEdit(this))
    , m_high(new QLineEdit(this))
    , m_log(new QCheckBox(tr("logarithmic"), this))
    , m_raw(new QLineEdit(this))
    , m_mode(new QToolButton(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::half);
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(m_chips);
    makeRange();
    m_stack->addWidget(m_raw);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_stack->setSizePolicy(policy);
    setSizePolicy(policy);

    m_chips->setAccessibleName(field.label);
    m_chips->setValidator([this](const QString& text) { return check(text); });
    m_raw->setAccessibleName(field.label);
    m_mode->setText(QStringLiteral("⋯"));
    m_mode->setProperty("role", QStringLiteral("plain"));
    m_mode->setToolTip(tr("List of values or range"));
    m_mode->setAccessibleName(tr("List of values or range for %1").arg(field.label));
    m_mode->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_mode);
    connect(menu->addAction(tr("List of values")), &QAction::triggered, this, [this] { userChooses(List); });
    connect(menu->addAction(tr("Range")), &QAction::triggered, this, [this] { userChooses(Range); });
    m_mode->setMenu(menu);
    m_chips->setTrailingSpace(28);
    setFocusProxy(m_chips);

    connect(m_chips, &ChipListEdit::edited, this, &DomainEdit::tell);
    // Walking through a line without typing changes nothing.
    for (const QLineEdit* edit : {m_raw, m_low, m_high})
        connect(edit, &QLineEdit::editingFinished, this, &DomainEdit::tell);
    connect(m_log, &QCheckBox::clicked, this, &DomainEdit::tell);
}

DomainEdit::~DomainEdit()
{
    // A line that loses the focus while it is taken down must not tell an editor that is half gone.
    for (QWidget* part : {static_cast<QWidget*>(m_low), static_cast<QWidget*>(m_high),
                          static_cast<QWidget*>(m_raw), static_cast<QWidget*>(m_chips)})
        part->disconnect(this);
}

void DomainEdit::resizeEvent(QResizeEvent* event)
{
    m_mode->setGeometry(width() - 30, 5, 24, 24);
    m_mode->raise();
    QWidget::resizeEvent(event);
}

void DomainEdit::makeRange()
{
    auto* range = new QWidget(m_stack);
    auto* layout = new QHBoxLayout(range);
    layout->setContentsMargins(0, 0, spacing::three + spacing::unit, 0);
    layout->setSpacing(spacing::unit);
    for (QLineEdit* edit : {m_low, m_high}) {
        edit->setMinimumWidth(56);
        edit->setMaximumWidth(120);
    }
    m_low->setAccessibleName(tr("%1, lowest").arg(m_field.label));
    m_high->setAccessibleName(tr("%1, highest").arg(m_field.label));
    m_log->setAccessibleName(tr("%1, logarithmic").arg(m_field.label));
    layout->addWidget(m_low, 1);
    layout->addWidget(new QLabel(tr("to"), range));
    layout->addWidget(m_high, 1);
    layout->addWidget(m_log);
    layout->addStretch(1);
    m_stack->addWidget(range);
}

QString DomainEdit::check(const QString& text) const
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return tr("%1 is not a number").arg(text);
    if (m_field.integers && value != std::floor(value))
        return tr("%1 is not a whole number").arg(text);
    if (value < m_field.minimum)
        return tr("%1 is below the least allowed value, %2").arg(text).arg(m_field.minimum);
    if (value > m_field.maximum)
        return tr("%1 is above the greatest allowed value, %2").arg(text).arg(m_field.maximum);
    return {};
}

void DomainEdit::chooseMode(Mode mode)
{
    if (m_stack->currentIndex() != mode) {
        m_stack->setCurrentIndex(mode);
        setFocusProxy(mode == List ? static_cast<QWidget*>(m_chips) : mode == Range ? m_low : m_raw);
        m_stack->updateGeometry();
        updateGeometry();
    }
}

void DomainEdit::userChooses(Mode mode)
{
    if (m_stack->currentIndex() == mode)
        return;
    // The list's ends become the range, and the range's ends the list, so that switching loses little.
    if (mode == Range && !m_chips->values().isEmpty()) {
        m_low->setText(m_chips->values().first());
        m_high->setText(m_chips->values().last());
    } else if (mode == List) {
        QStringList ends;
        for (const QLineEdit* edit : {m_low, m_high}) {
            if (check(edit->text()).isEmpty())
                ends.append(edit->text());
        }
        m_chips->setValues(ends);
    }
    chooseMode(mode);
    tell();
}

void DomainEdit::tell()
{
    const QString now = yaml();
    if (now == m_told)
        return;
    m_told = now;
    for (QLineEdit* edit : {m_low, m_high, m_raw})
        edit->setModified(false);
    Q_EMIT edited();
}

void DomainEdit::showText(const QString& text, bool isSet)
{
    m_chips->setMuted(!isSet);
    showDomain(text);
    if (!isHalfTyped(m_low) && !isHalfTyped(m_high) && !isHalfTyped(m_raw))
        m_told = yaml();
}

void DomainEdit::showDomain(const QString& text)
{
    if (const auto items = flow::list(text)) {
        QStringList values;
        for (const QString& item : *items)
            values.append(flow::unquoted(item));
        m_chips->setValues(values);
        chooseMode(List);
        return;
    }
    const auto entries = flow::map(text);
    QString low;
    QString high;
    bool logarithmic = false;
    bool known = entries.has_value();
    for (const auto& [key, value] : entries.value_or(std::vector<std::pair<QString, QString>>())) {
        if (key == QLatin1String("min"))
            low = flow::unquoted(value);
        else if (key == QLatin1String("max"))
            high = flow::unquoted(value);
        else if (key == QLatin1String("log"))
            logarithmic = asBool(value);
        else
            known = false;
    }
    if (known) {
        fill(m_low, low);
        fill(m_high, high);
        m_log->setChecked(logarithmic);
        chooseMode(Range);
    } else if (check(flow::unquoted(text)).isEmpty()) {
        m_chips->setValues({flow::unquoted(text)});
        chooseMode(List);
    } else if (text.trimmed().isEmpty()) {
        m_chips->setValues({});
        chooseMode(List);
    } else {
        fill(m_raw, text.simplified());
        chooseMode(Raw);
    }
}

QString DomainEdit::yaml() const
{
    switch (m_stack->currentIndex()) {
    case Range: {
        QStringList parts = {QStringLiteral("min: ") + flow::number(m_low->text().trimmed()),
                             QStringLiteral("max: ") + flow::number(m_high->text().trimmed())};
        if (m_log->isChecked())
            parts.append(QStringLiteral("log: true"));
        return QLatin1Char('{') + parts.join(QLatin1String(", ")) + QLatin1Char('}');
    }
    case Raw:
        return m_raw->text().trimmed();
    default: {
        QStringList items;
        for (const QString& value : m_chips->values())
            items.append(flow::number(value));
        return items.isEmpty() ? QString() : flow::join(items);
    }
    }
}

void DomainEdit::setReadOnly(bool readOnly)
{
    m_chips->setReadOnly(readOnly);
    m_low->setReadOnly(readOnly);
    m_high->setReadOnly(readOnly);
    m_log->setEnabled(!readOnly);
    m_raw->setReadOnly(readOnly);
    m_mode->setVisible(!readOnly);
    m_chips->setTrailingSpace(readOnly ? 0 : 28);
}

void DomainEdit::setProblem(bool problem)
{
    m_chips->setProperty("problem", problem);
    m_chips->update();
}

} // namespace snac::widgets
